import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf } from '../file-of.ts';

const media = suite('an endpoint with a phone that is told of its media');

/** What the endpoint of Alice says of media, by what is said of her device and of all phones. */
function saidOf(device: string, provisioning = ''): string[] {
  const yaml = `users: { alice: { number: 1000, device: desk } }
devices: { desk: { mac: "00:15:65:23:74:29", ${device} } }
provisioning: { ${provisioning} }
`;
  return fileOf('pjsip.conf', yaml)
    .split('\n')
    .filter((line) => /^(?:dtmf_mode|media_encryption)/.test(line));
}

const phone = 'vendor: yealink, model: T46G';
const cases: readonly [title: string, device: string, provisioning: string, expected: readonly string[]][] = [
  ['nothing where nothing is said', phone, '', []],
  ['nothing that is so anyway', `${phone}, srtp: disabled, dtmf_mode: rfc4733`, '', []],
  ['how keys are sent', `${phone}, dtmf_mode: info`, '', ['dtmf_mode = info']],
  [
    'that sound may be encrypted',
    `${phone}, srtp: preferred`,
    '',
    ['media_encryption = sdes', 'media_encryption_optimistic = yes'],
  ],
  ['that sound must be encrypted', `${phone}, srtp: required`, '', ['media_encryption = sdes']],
  ['what is said of all phones', phone, 'dtmf_mode: inband', ['dtmf_mode = inband']],
  ['what is said of the device before that', `${phone}, dtmf_mode: rfc4733`, 'dtmf_mode: inband', []],
  ['nothing that the phone cannot be told', 'vendor: cisco, model: SPA942, srtp: required', '', []],
  ['what is said of a phone that is set up by hand', 'srtp: required', '', ['media_encryption = sdes']],
];
for (const [title, device, provisioning, expected] of cases) {
  media(`says ${title}`, () => {
    assert.equal(saidOf(device, provisioning), expected);
  });
}

media.run();
