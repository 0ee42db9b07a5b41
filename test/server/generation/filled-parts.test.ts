import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { equal, is, not } from 'uvu/assert';
import type { Artifact, ArtifactPart } from '../../../compiler/artifact.ts';
import type { Secret } from '../../../compiler/secret.ts';
import { SITE_KEY_FILE } from '../../../deploy/secrets/site-key.ts';
import { filledParts } from '../../../server/generation/filled-parts.ts';
import { suite } from '../../lib/suite.ts';

const origin = { container: {}, key: '' };
const derived: Secret = { id: 'users/alice/sip', source: { kind: 'auto', rotate: 0 }, shape: 'password', origin };
const given: Secret = { id: 'trunks/a', source: { kind: 'env', name: 'PBXC_TEST_PART' }, shape: 'password', origin };

function part(secret: Secret): ArtifactPart {
  return { content: 'password = x\n', secrets: [{ start: 11, end: 12, secret, syntax: 'asterisk' }] };
}

function artifactOf(...parts: ArtifactPart[]): Artifact {
  const rest = { mode: 0o640, owner: 'root:asterisk', reload: 'none', sensitive: true, origins: [] } as const;
  return { ...rest, host: 'pbx1', path: '/etc/asterisk/pjsip.conf', content: '', secrets: [], parts };
}

const dir = mkdtempSync(join(tmpdir(), 'pbxc-parts-'));
const setKey = (key: string): void => {
  mkdirSync(join(dir, dirname(SITE_KEY_FILE)), { recursive: true });
  writeFileSync(join(dir, SITE_KEY_FILE), `${key}\n`, { mode: 0o600 });
};
const test = suite('Parts that are filled in');

test.before.each(() => {
  setKey('a first site key that is long enough');
  process.env['PBXC_TEST_PART'] = 'one';
});
test.after(() => {
  delete process.env['PBXC_TEST_PART'];
  rmSync(dir, { recursive: true });
});

test('stay the same as long as their values do', () => {
  const { resolve, fill } = filledParts();
  const artifact = artifactOf(part(derived), part(given));
  equal(resolve([artifact], dir).diagnostics, []);
  const first = fill(artifact);
  equal(Buffer.from(first[1]?.bytes ?? []).toString(), 'password = one\n');
  resolve([artifact], dir);
  const second = fill(artifact);
  is(second[0] === first[0] && second[1] === first[1], true);

  process.env['PBXC_TEST_PART'] = 'two';
  resolve([artifact], dir);
  const third = fill(artifact);
  is(third[0], first[0]);
  equal(Buffer.from(third[1]?.bytes ?? []).toString(), 'password = two\n');
});

test('are filled in again with another site key, and a part that is new beside them with the same', () => {
  const { resolve, fill } = filledParts();
  const artifact = artifactOf(part(derived));
  resolve([artifact], dir);
  const [first] = fill(artifact);
  const more = artifactOf(...(artifact.parts ?? []), part(derived));
  resolve([more], dir);
  const [known, other] = fill(more);
  is(known, first);
  equal(other?.bytes, first?.bytes);

  setKey('a second site key that is long enough');
  is(resolve([more], dir).siteKey?.text, 'a second site key that is long enough');
  const [again] = fill(more);
  not.equal(again?.bytes, first?.bytes);
});

test('say which value is missing each time', () => {
  const { resolve, fill } = filledParts();
  const artifact = artifactOf(part(given));
  resolve([artifact], dir);
  fill(artifact);
  delete process.env['PBXC_TEST_PART'];
  equal(
    resolve([artifact], dir).diagnostics.map(({ rule }) => rule),
    ['missing-secret'],
  );
});

test.run();
