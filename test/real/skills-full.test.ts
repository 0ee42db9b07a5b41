import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { listen } from './lib/listen.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, allRing, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000 }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002 }
  dave: { name: Dave Davis, number: 1003 }
skills: { english: {}, german: {} }
agents: { ada: { number: 8000, skills: { english: 75, german: 95 } } }
skill_rules: { select_lang: { variables: { lang: [english, german] }, rules: [$lang > 50] } }
queues:
  support:
    number: 3000
    members: [{ agent: ada }]
    max_length: 2
    skill_rules: [select_lang]
    default_skills: select_lang(lang=english)
    fallback: { full: sound:full, empty: sound:nobody }
`;

const dialplan = `
[german-please]
exten = 4000,1,Set(XIVO_QUEUESKILLRULESET=select_lang(lang=german))
same = n,Goto(default,3000,1)
[xivo-extrafeatures]
include = german-please
`;

let pbx: Asterisk;
const phones = new Map<string, Phone>();

function phone(name: string): Phone {
  const found = phones.get(name);
  if (found === undefined) throw new Error(`there is no phone of ${name}`);
  return found;
}

const full = suite('A queue with skill rules');

full.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site, 'dialplan/own.conf': dialplan }, { sounds: ['full', 'nobody'] });
  for (const name of ['alice', 'bob', 'carol', 'dave']) phones.set(name, await phoneOf(pbx, name));
  equal(await (await phone('alice').call('*318000')).ended(), 'hung up');
});

full.before.each(allRing);

full.after(async () => {
  allOff();
  await pbx.stop();
});

/** The lines of the log since it was so long: queue, member, event. */
function entriesSince(length: number): string[] {
  const lines = pbx.log('queue_log').slice(length).trimEnd().split('\n');
  return lines.map((line) => line.split('|').slice(2, 5).join('|'));
}

const waiting = ['support+select_lang+english|NONE|ENTERQUEUE', 'support+select_lang+german|NONE|ENTERQUEUE'];

for (const number of ['3000', '4000'])
  full(
    `is full when in all its lists together wait as many as may, for who calls ${number}, and its log says so by its own name`,
    async () => {
      const before = pbx.log('queue_log').length;
      await phone('bob').call('3000');
      await phone('carol').call('4000');
      const entered = (entry: string) => entry.includes('ENTERQUEUE');
      await until(5_000, 'both to wait', () => entriesSince(before).filter(entered).length === 2 || undefined);
      const caller = listen(pbx, 'PJSIP/dave');
      const refused = await phone('dave').call(number);
      equal(await refused.ended(), 'hung up');
      equal(caller.heard(), ['full']);
      const entries = entriesSince(before);
      equal(entries.filter(entered).sort(), waiting);
      equal(
        entries.filter((entry) => entry.includes('FULL')),
        ['support|NONE|FULL'],
      );
      await pbx.rx('channel request hangup all');
      await until(
        5_000,
        'all calls to end',
        async () => (await pbx.rx('core show channels count')).includes('0 active channels') || undefined,
      );
    },
  );

full.run();
