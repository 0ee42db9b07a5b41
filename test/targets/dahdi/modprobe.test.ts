import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { cardsSite } from './cards-site.ts';

const test = suite('the files of modprobe');

/** Those of /etc/modprobe.d by name, with their lines. */
function modprobe(cards: string, hardware = ''): Record<string, string[]> {
  const { paths, file } = cardsSite(cards, hardware);
  return Object.fromEntries(
    paths
      .filter((path) => path.startsWith('/etc/modprobe.d/'))
      .map((path) => [path.replace('/etc/modprobe.d/', ''), file(path).trimEnd().split('\n')]),
  );
}

const e1 = '{ kind: e1, side: te }';
const bri = '- { module: wcb4xxp, ports: [{ kind: bri, side: te }, { kind: bri, side: nt }] }';

test('tell BRI lines to sleep in the first mode only', () => {
  const rival = { 'pbxc-module-rivals.conf': ['blacklist hfcmulti'] };
  assert.deepEqual(modprobe(bri), { 'pbxc-bri.conf': ['options wcb4xxp persistentlayer1=0'], ...rival });
  assert.deepEqual(modprobe(bri, '    bri: ptmp\n'), rival);
  assert.deepEqual(modprobe(bri, '    bri: ptp\n'), rival);
});

test('are none where nothing is to be said', () => {
  assert.deepEqual(modprobe(`- { module: wct4xxp, ports: [${e1}] }`), {});
});

test('set what both kinds of analogue port need on one line of their module', () => {
  assert.deepEqual(
    modprobe('- { module: wctdm, strong_ringer: yes, ports: [{ kind: fxs }, { kind: fxo }] }')['pbxc-analogue.conf'],
    ['options wctdm fastringer=1 boostringer=1 opermode=FRANCE'],
  );
});

test('set the operating mode that the card says, before that of the country', () => {
  assert.deepEqual(
    modprobe('- { module: wcaxx, operating_mode: GERMANY, ports: [{ kind: fxo }] }')['pbxc-analogue.conf'],
    ['options wcaxx opermode=GERMANY'],
  );
});

test('say E1 or T1 to the modules that go by it, not to those that go by jumpers', () => {
  assert.deepEqual(
    modprobe(`- { module: wct4xxp, ports: [${e1}] }
- { module: wcte43x, ports: [${e1}] }
- { module: wcte13xp, ports: [{ kind: t1, side: te }] }`)['pbxc-line-mode.conf'],
    ['options wcte43x default_linemode=e1', 'options wcte13xp default_linemode=t1'],
  );
});

test('set the cable on every module that takes one', () => {
  assert.deepEqual(
    modprobe(
      `- { module: wct4xxp, wheel: 0, ports: [${e1}] }
- { module: wct4xxp, wheel: 1, ports: [${e1}] }
- { module: wcte13xp, ports: [${e1}] }`,
      '    sync_cable: yes\n',
    )['pbxc-sync-cable.conf'],
    ['options wct4xxp timingcable=1'],
  );
});

test('load each module after the one whose channels come before', () => {
  const { file } = cardsSite(`${bri}
- { module: wct4xxp, ports: [${e1}] }
- { module: wctc4xxp, transcoding: g723.1 }`);
  assert.equal(file('/etc/dahdi/modules'), 'wcb4xxp\nwct4xxp\nwctc4xxp\n');
  assert.equal(
    file('/etc/modprobe.d/pbxc-module-order.conf'),
    'softdep wct4xxp pre: wcb4xxp\nsoftdep wctc4xxp pre: wct4xxp\n',
  );
  assert.equal(file('/etc/modprobe.d/pbxc-transcoding.conf'), 'options wctc4xxp mode=g723.1\n');
});

test('let the card hear the tones of keys', () => {
  assert.deepEqual(modprobe(`- { module: wct4xxp, hardware_dtmf: yes, ports: [${e1}] }`), {
    'pbxc-dtmf.conf': ['options wct4xxp vpmdtmfsupport=1'],
  });
});

test.run();
