import * as assert from 'uvu/assert';
import { vendors } from '../../../compiler/phones/vendors/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const phones = suite('rules about phones');

/** A site with phones, and what is found out about it: `line:column rule: message // hint`. */
function found(body: string, files: Readonly<Record<string, string>> = {}): string[] {
  const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
${body}`;
  return siteOf({ 'site.yaml': site, ...files }).diagnostics.map(
    ({ rule, message, hint, place }) =>
      `${place?.file === 'site.yaml' ? '' : `${place?.file}:`}${place?.line}:${place?.column} ${rule}: ${message}${hint === undefined ? '' : ` // ${hint}`}`,
  );
}

/** A hardware address of the vendor's. */
const macOf = (rest: string) => {
  const prefixes: Readonly<Record<string, string>> = {
    snom: '00:04:13',
    polycom: '00:04:f2',
    cisco: '00:1b:d4',
    digium: '00:0f:d3',
  };
  const [, vendor = ''] = /vendor: (\w+)/.exec(rest) ?? [];
  return `${prefixes[vendor] ?? '00:15:65'}:23:74:29`;
};

const desk = (rest: string) => `users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "${macOf(rest)}", ${rest} } }
`;
const keys = (rest: string, said: string) => `users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk, online_call_recording: yes, keys: { ${said} } }
  bob: { name: Bob Brown, number: 1001 }
devices: { alice-desk: { mac: "${macOf(rest)}", ${rest} } }
`;

const cases: readonly [title: string, body: string, expected: readonly string[]][] = [
  ['nothing where all is well', desk('vendor: yealink, model: T46G'), []],
  ['a model in any case and with its vendor before it', desk('vendor: snom, model: snomd785'), []],
  [
    'a vendor that is not known',
    desk('vendor: yealnik, model: T46G'),
    [
      '8:60 phone-unknown: device "alice-desk" is of vendor "yealnik", which pbxc writes no files for // did you mean "yealink"?',
    ],
  ],
  [
    'a model that is not known',
    desk('vendor: yealink, model: T47G'),
    [
      '8:76 phone-unknown: device "alice-desk" is a "T47G", which is no model of Yealink that pbxc knows // did you mean "T27G"?',
    ],
  ],
  [
    'a device without a model',
    desk('vendor: yealink'),
    [
      '8:60 phone-unknown: device "alice-desk" has no `model`, without which no file can be written for a phone of Yealink',
    ],
  ],
  [
    'a key that the phone has not got',
    keys('vendor: yealink, model: T21P', '1: { user: bob }, 2: { user: bob, label: Again }'),
    [
      '6:127 duplicate-key: key 2 of user "alice" is for the same as key 1 (site.yaml:6) // take one of them away',
      '6:127 phone-key: key 2 of user "alice" is not on device "alice-desk", a Yealink T21P, which has one beside its lines',
    ],
  ],
  [
    'a key that a module would have',
    keys('vendor: yealink, model: T46G', '27: { user: bob }'),
    [
      '6:110 phone-key: key 27 of user "alice" is not on device "alice-desk", a Yealink T46G, which has 26 beside its lines // a module with 40 more keys is said by `expansion_modules: 1`',
    ],
  ],
  ['no key that a module has', keys('vendor: yealink, model: T46G, expansion_modules: 1', '27: { user: bob }'), []],
  [
    'what a key cannot do',
    keys('vendor: polycom, model: VVX450', '1: { onlinerec: yes }'),
    [
      '6:109 phone-key: key 1 of user "alice" presses a code in a call, which keys of device "alice-desk", a Polycom VVX450 cannot',
    ],
  ],
  [
    'a language that phones do not speak, and the one that they show instead',
    desk('vendor: yealink, model: T46G, language: cy'),
    ['8:92 phone-language: device "alice-desk" shows English: phones of Yealink do not speak "cy"'],
  ],
  [
    'a hardware address of another maker',
    desk('vendor: yealink, model: T46G').replace('00:15:65', '00:08:5d'),
    [
      '8:32 phone-maker: device "alice-desk" is of vendor "yealink", and has a hardware address of Aastra // say `vendor: aastra`, or correct `mac`',
    ],
  ],
  [
    'no hardware address of the vendor by another of its names',
    desk('vendor: mitel, model: 6867i').replace('00:15:65', '00:08:5d'),
    [],
  ],
  [
    'a raw option of the endpoint that contradicts the phone',
    desk('vendor: yealink, model: T46G, dtmf_mode: info, srtp: required').replace(
      'device: alice-desk',
      'device: alice-desk, asterisk: { endpoint: { dtmf_mode: inband, media_encryption: sdes } }',
    ),
    [
      '6:105 phone-media: `dtmf_mode` of user "alice" is inband, and device "alice-desk" is told info',
      '8:105 open-media-keys: the phone of user "alice" sends the keys of its media over udp, where anybody on the way can read them // let the host have `sip: { tls: ... }`, and phones `transport: tls`',
    ],
  ],
  [
    'keys of a user who has not the first line',
    desk('vendor: yealink, model: T46G').replace(
      'number: 1001',
      'number: 1001, device: alice-desk, keys: { 1: { user: alice } }',
    ),
    ['7:67 phone-shared-keys: the keys of user "bob" are on no phone: device "alice-desk" shows those of user "alice"'],
  ],
  [
    'a setting that the vendor has no word for',
    desk('vendor: yealink, model: T46G, services: "http://192.0.2.10/menu"'),
    [
      '8:93 phone-setting-ignored: `services` of device "alice-desk" changes nothing: phones of Yealink have no such setting',
    ],
  ],
  [
    'codecs that the phone cannot be told',
    desk('vendor: snom, model: D785').replace('number: 1000,', 'number: 1000, codecs: [opus, g723, h264, alaw],'),
    [
      '6:58 phone-codecs: a Snom D785 cannot be told the codec g723 of user "alice" // there are: alaw, ulaw, g722, g729, g726, gsm, opus',
    ],
  ],
  [
    'codecs of a phone that has no setting for them',
    desk('vendor: digium, model: D70').replace('number: 1000,', 'number: 1000, codecs: [alaw],'),
    ['6:58 phone-codecs: `codecs` of user "alice" are not told to its phone: a Digium D70 has no such setting'],
  ],
  [
    'a line that the phone does not speak, and settings that a model has not got',
    desk('vendor: cisco, model: 7921G, dtmf_mode: info'),
    [
      '6:58 phone-protocol: user "alice" has a line of kind sip, and device "alice-desk" is a Cisco 7921G, which is told to speak SCCP // say `line: sccp`',
      '8:92 phone-setting-ignored: `dtmf_mode` of device "alice-desk" changes nothing: a Cisco 7921G has no such setting',
    ],
  ],
  [
    'a time zone that the phone does not know',
    desk('vendor: cisco, model: 7942G, timezone: Asia/Kathmandu').replace('1000,', '1000, line: sccp,'),
    [
      '8:91 phone-time-zone: device "alice-desk" has no clock for "Asia/Kathmandu": a Cisco 7942G knows no zone of this rule',
    ],
  ],
  [
    'a transport that the host does not speak',
    desk('vendor: yealink, model: T46G, transport: tcp'),
    ['8:93 phone-registrar: the phone of user "alice" speaks SIP over tcp, which host "pbx1" does not'],
  ],
  [
    'a raw parameter that XML cannot have',
    `${desk('vendor: snom, model: D785')}provisioning: { raw: { snom: { "a[1]": 1 } } }\n`,
    ['9:33 phone-raw: "a[1]" cannot be the name of a parameter in files of Snom'],
  ],
  [
    'firmware of a model that is not known',
    `${desk('vendor: snom, model: D785')}provisioning: { firmware: { snom/D786: a.bin } }\n`,
    ['9:29 phone-raw: firmware is for "D786", which is no model of Snom that pbxc knows // did you mean "D785"?'],
  ],
];
for (const [title, body, expected] of cases) {
  phones(`say ${title}`, () => assert.equal(found(body), expected));
}

phones('say what is wrong with a template of the site, where it stands', () => {
  const template = 'lang.gui = {{ language }}\nlang.wui = {{ phone.langauge.tag }}\n';
  assert.equal(found(desk('vendor: yealink, model: T46G'), { 'templates/yealink/device.njk': template }), [
    'templates/yealink/device.njk:2:20 phone-template: there is no "langauge" here: did you mean "language"?, in the file of device "alice-desk"',
  ]);
});

phones('say which template stands for nothing', () => {
  assert.equal(found(desk('vendor: yealink, model: T46G'), { 'templates/yealink/T47G.njk': 'a\n' }), [
    `templates/yealink/T47G.njk:1:1 phone-template-idle: the template "yealink/T47G.njk" is used for no file, and no other includes it // vendors are: ${vendors.map(({ name }) => name).join(', ')}`,
  ]);
});

phones.run();
