import { equal } from 'uvu/assert';
import { type Fetch, makeActivity } from '../../../server/activity/activity.ts';
import { kindOfPhone } from '../../../server/activity/kind-of-phone.ts';
import { suite } from '../../lib/suite.ts';

let clock = 0;
const fetched = (name: string, more: Partial<Fetch> = {}): Fetch => ({
  at: ++clock,
  service: 'http',
  address: '192.0.2.21',
  name,
  outcome: 'sent',
  agent: undefined,
  ...more,
});
const activity = suite('What phones ask for');

activity('is kept by the address in the name of the file, the latest first, each name once', () => {
  const { saw, ofPhone, macs } = makeActivity();
  for (const name of ['001565ABCDEF.cfg', '001565abcdef-all.cfg', '001565ABCDEF.cfg']) saw(fetched(name));
  equal(macs(), ['001565abcdef']);
  equal(
    ofPhone('001565abcdef')?.fetches.map(({ name }) => name),
    ['001565ABCDEF.cfg', '001565abcdef-all.cfg'],
  );
  equal(ofPhone('001565000000'), undefined);
});

activity('without an address counts for the phone that asked from there, or says what it is itself', () => {
  const { saw, ofPhone, macs } = makeActivity();
  saw(fetched('y000000000028.cfg'));
  saw(fetched('001565abcdef.cfg'));
  saw(fetched('y000000000028.cfg'));
  saw(fetched('y000000000028.cfg', { address: '192.0.2.22', agent: 'Yealink SIP-T46G 28.73.0.50 00:15:65:00:00:01' }));
  equal(
    ofPhone('001565abcdef')?.fetches.map(({ name }) => name),
    ['y000000000028.cfg', '001565abcdef.cfg'],
  );
  equal(macs(), ['001565abcdef', '001565000001']);
});

activity('is bounded: who asked longest ago is forgotten, names are cut', () => {
  const { saw, ofPhone, macs } = makeActivity({ phones: 2, fetches: 2 });
  for (const mac of ['001565000001', '001565000002', '001565000001', '001565000003']) saw(fetched(`${mac}.cfg`));
  equal(macs(), ['001565000001', '001565000003']);
  for (let number = 0; number < 5; number++) saw(fetched(`001565000001-${number}${'x'.repeat(500)}`));
  equal(
    ofPhone('001565000001')?.fetches.map(({ name }) => [name.slice(0, 14), name.length]),
    [
      ['001565000001-4', 200],
      ['001565000001-3', 200],
    ],
  );
});

const agents: readonly [agent: string, kind: { vendor: string; model: string } | undefined][] = [
  ['Yealink SIP-T46G 28.73.0.50 00:15:65:23:74:29', { vendor: 'yealink', model: 'T46G' }],
  ['Aastra6867i MAC:00-08-5D-23-74-29 V:4.2.0.181-SIP', { vendor: 'aastra', model: '6867i' }],
  ['FileTransport PolycomVVX-VVX_410-UA/5.9.5.0614 Type/Application', { vendor: 'polycom', model: 'VVX410' }],
  ['Grandstream Model HW GXP2135 SW 1.0.7.97 DevId 000b828aa872', { vendor: 'grandstream', model: 'GXP2135' }],
  ['Yealink SIP-T99X 1.0', undefined],
  ['curl/8.5.0', undefined],
];

for (const [agent, kind] of agents) {
  activity(`tells ${kind === undefined ? 'nothing' : `a ${kind.vendor} ${kind.model}`} by "${agent}"`, () => {
    equal(kindOfPhone({ mac: '001565237429', fetches: [fetched('x.cfg', { agent })] }), kind);
  });
}

activity('tells a phone by the file of its model, where that is of one model', () => {
  const byFile = (name: string) => kindOfPhone({ mac: '001565237429', fetches: [fetched(name)] });
  equal(byFile('y000000000028.cfg'), { vendor: 'yealink', model: 'T46G' });
  equal(byFile('y000000000044.cfg'), undefined);
});

activity.run();
