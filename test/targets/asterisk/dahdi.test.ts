import assert from 'node:assert/strict';
import { suite } from '../../lib/suite.ts';
import { cardsSite } from '../dahdi/cards-site.ts';

const test = suite('chan_dahdi');

/**
 * What each channel has in the end: settings stand until they are set again, and a `channel` takes what stands. A section
 * starts with what the first one left.
 */
function effective(text: string): Record<string, Record<string, string>> {
  const channels: Record<string, Record<string, string>> = {};
  let standing: Record<string, string> = {};
  let left: Record<string, string> | undefined;
  for (const line of text.split('\n').map((each) => each.replace(/^;.*/, ''))) {
    if (line.startsWith('[')) {
      left ??= standing;
      standing = { ...left };
    }
    const [, key = '', value = ''] = /^(\w+) =>? ?(.*)$/.exec(line) ?? [];
    if (key === 'channel') channels[value] = { ...standing };
    // Done at the end of its section.
    else if (key === 'dahdichan') channels[value] = standing;
    else if (key !== '') standing[key] = value;
  }
  return channels;
}

test('gives each port what it says, whatever came before', () => {
  const channels = effective(
    cardsSite(`- module: wct4xxp
  ports:
    - { kind: e1, side: nt, group: 2, context: from-pabx, overlap: both, switch_type: qsig, echo_canceller: none }
    - { kind: e1, side: te, group: 0 }
    - { kind: e1, side: te, signalling: r2, r2_variant: br }
- module: wcb4xxp
  ports: [{ kind: bri, side: te }]
- module: wctdm
  ports: [{ kind: fxs }, { kind: fxo, group: 5, start: loop }, { kind: fxs, user: bob }]`).file(
      '/etc/asterisk/dahdi-channels.conf',
    ),
  );
  const pick = (channel: string) => {
    const { group, context, echocancel, switchtype, overlapdial, signalling } = channels[channel] ?? {};
    return [group, context, echocancel, switchtype, overlapdial, signalling];
  };
  assert.deepEqual(pick('1-15,17-31'), ['2,11', 'from-pabx', 'no', 'qsig', 'yes', 'pri_net']);
  assert.deepEqual(pick('32-46,48-62'), ['0,12', 'from-extern', 'yes', 'euroisdn', 'no', 'pri_cpe']);
  assert.deepEqual(pick('63-77,79-93'), ['13', 'from-extern', 'yes', 'euroisdn', 'no', 'mfcr2']);
  assert.deepEqual(pick('94-95'), ['14', 'from-extern', 'yes', 'euroisdn', 'no', 'bri_cpe_ptmp']);
  assert.deepEqual(pick('97'), ['', 'default', 'yes', 'euroisdn', 'no', 'fxo_ks']);
  assert.deepEqual(pick('98'), ['5', 'from-extern', 'yes', 'euroisdn', 'no', 'fxs_ls']);
  assert.deepEqual(pick('99'), ['', 'default', 'yes', 'euroisdn', 'no', 'fxo_ks']);
});

test('says no to overlap where the port before said yes and the next knows none', () => {
  const text = cardsSite(`- module: wct4xxp
  ports: [{ kind: e1, side: nt, overlap: incoming }, { kind: e1, side: te, signalling: r2 }]`).file(
    '/etc/asterisk/dahdi-channels.conf',
  );
  assert.equal(effective(text)['32-46,48-62']?.['overlapdial'], 'no');
});

test('counts the calls of a port as those of the only trunk that calls it', () => {
  const cards = `- module: wct4xxp
  ports: [{ kind: e1, side: te, group: 0 }, { kind: e1, side: te, group: [1, 2] }]`;
  const text = cardsSite(
    cards,
    '',
    'trunks: { isdn: { kind: dahdi, group: 0, max_calls: 20 }, a: { kind: dahdi, group: 1, max_calls: 3 }, b: { kind: dahdi, group: 2 } }\n',
  ).file('/etc/asterisk/dahdi-channels.conf');
  assert.deepEqual(
    text.split('\n').filter((line) => /^setvar|^channel|^dahdichan|^\[/.test(line)),
    [
      'channel = 32-46,48-62',
      '[pbxc-port-1]',
      'setvar = GROUP(pbxc-trunk)=isdn',
      'setvar = PBXC_TRUNK=isdn',
      'setvar = PBXC_MAX_CALLS=20',
      'dahdichan = 1-15,17-31',
    ],
  );
});

const bri = '- { module: wcb4xxp, ports: [{ kind: bri, side: te }] }';
const general = `[channels]
language = en
usecallerid = yes
hidecallerid = no
echocancelwhenbridged = no
`;

for (const [mode, layers, signalling] of [
  ['ptmp-idle', 'layer1_presence = ignore\nlayer2_persistence = leave_down\n', 'bri_cpe_ptmp'],
  ['ptmp', 'layer1_presence = required\nlayer2_persistence = keep_up\n', 'bri_cpe_ptmp'],
  ['ptp', '', 'bri_cpe'],
] as const) {
  test(`has the layers of BRI lines of mode ${mode}, before the channels`, () => {
    const { file } = cardsSite(bri, `    bri: ${mode}\n`);
    assert.equal(file('/etc/asterisk/chan_dahdi.conf'), `${general}${layers}#include dahdi-channels.conf\n`);
    assert.equal(effective(file('/etc/asterisk/dahdi-channels.conf'))['1-2']?.['signalling'], signalling);
  });
}

test("rings a user's phone at its port, with the name and mailbox of the user", () => {
  const { file } = cardsSite(
    '- { module: wctdm, ports: [{ kind: fxo, number: 0123450000 }, { kind: fxs, user: bob }] }',
  );
  const channel = effective(file('/etc/asterisk/dahdi-channels.conf'))['2'] ?? {};
  assert.deepEqual(
    [channel['callerid'], channel['mailbox'], channel['context']],
    ['"Bob Brown" <1001>', '1001@default', 'default'],
  );
  assert.match(file('/etc/asterisk/extensions.conf'), /^exten = bob,1,.*DAHDI\/2,/m);
});

test('lets calls over an analogue line arrive as calls to its number', () => {
  const { file } = cardsSite('- { module: wctdm, ports: [{ kind: fxs }, { kind: fxo, number: 0123450000 }] }');
  assert.equal(effective(file('/etc/asterisk/dahdi-channels.conf'))['2']?.['context'], 'pbxc-line-2');
  assert.match(
    file('/etc/asterisk/extensions.conf'),
    /^\[pbxc-line-2\]\nexten = s,1,Goto\(from-extern,0123450000,1\)$/m,
  );
});

test('keeps raw options to their port, in a section of its own', () => {
  const text = cardsSite(`- module: wctdm
  ports: [{ kind: fxo, asterisk: { channels: { rxgain: 3, group: 7 } } }, { kind: fxs }]`).file(
    '/etc/asterisk/dahdi-channels.conf',
  );
  const channels = effective(text);
  assert.deepEqual([channels['1']?.['rxgain'], channels['1']?.['group']], ['3', '7']);
  assert.equal(channels['2']?.['rxgain'], undefined);
});

test('is loaded where there are ports, and codec_dahdi where codecs are translated', () => {
  const modules = (cards: string) =>
    [
      ...cardsSite(cards)
        .file('/etc/asterisk/modules.conf')
        .matchAll(/^load = (.*dahdi)\.so$/gm),
    ].map(([, name]) => name);
  assert.deepEqual(modules(bri), ['chan_dahdi']);
  assert.deepEqual(modules('- { module: wctc4xxp }'), ['codec_dahdi']);
});

test.run();
