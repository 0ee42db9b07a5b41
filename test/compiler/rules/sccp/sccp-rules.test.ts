import assert from 'node:assert/strict';
import { sccpRules } from '../../../../compiler/rules/sccp/index.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles, checkSite } from '../check-site.ts';

const test = suite('the rules about phones that speak SCCP');

/** What each example of `docs/rules.md` says, whole. */
const expected: Record<string, readonly string[]> = {
  'sccp-model': [
    'site.yaml:8:67 error[sccp-model]: user "alice" has an SCCP line, and device "alice-desk" is of a model that does not speak SCCP: T46G',
  ],
  'sccp-shared-device': [
    'site.yaml:7:32 error[sccp-shared-device]: device "hall" is the phone of user "alice" and of user "bob", and with SCCP it has one line',
  ],
  'sccp-codecs': ['site.yaml:6:66 error[sccp-codecs]: the SCCP phone of user "alice" speaks none of: opus'],
  'line-without-section': [
    'site.yaml:6:38 warning[line-without-section]: raw options of `line` do nothing for user "alice", whose line is of kind sip',
  ],
  'idle-sccp': [
    'site.yaml:3:18 warning[idle-sccp]: `sccp` of host "pbx1" does nothing: no user has a line of kind sccp',
  ],
};

for (const { name, example } of sccpRules) {
  test(`${name} is broken by its example, at the right place`, () => {
    assert.deepEqual(checkFiles(example), expected[name]);
  });
}

const phone = (model: string) => `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, line: sccp, device: desk } }
devices: { desk: { mac: "00:08:5d:23:74:29", model: "${model}" } }
`;

for (const model of ['7960', '7960G', 'Cisco 7941GE', 'CP-7912G', '7961G-GE', 'cipc']) {
  test(`${model} is a model that speaks SCCP`, () => {
    assert.deepEqual(checkSite(phone(model)), []);
  });
}

test('a line of kind sccp needs a phone', () => {
  assert.deepEqual(
    checkSite('contexts: { default: { kind: internal } }\nusers: { alice: { number: 1000, line: sccp } }\n'),
    ['site.yaml:5:39 error[missing-key]: user "alice" has an SCCP line and needs "device"'],
  );
});

test('what means nothing to such a phone is told', () => {
  const found = checkSite(`contexts: { default: { kind: internal } }
users: { alice: { number: 1000, line: sccp, device: desk, password: auto, max_contacts: 2, asterisk: { line: { labl: a }, aor: { outbound_proxy: sip } } } }
devices: { desk: { mac: "00:08:5d:23:74:29" } }
`);
  assert.deepEqual(found, [
    'site.yaml:5:69 warning[setting-without-effect]: `password` of user "alice" does nothing: phones that speak SCCP have none',
    'site.yaml:5:89 warning[setting-without-effect]: `max_contacts` of user "alice" does nothing: a line of kind sccp has one phone',
    'site.yaml:5:112 error[unknown-raw-option]: user "alice": `labl` is no option of `line` in sccp.conf of chan_sccp',
    'site.yaml:5:123 warning[line-without-section]: raw options of `aor` do nothing for user "alice", whose line is of kind sccp',
  ]);
});

test.run();
