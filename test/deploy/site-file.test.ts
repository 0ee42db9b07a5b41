import assert from 'node:assert/strict';
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import { shownBytes } from '../../compiler/artifact-file.ts';
import { sha256 } from '../../compiler/sha256.ts';
import { diff, diffContext } from '../../deploy/diff.ts';
import { readTarget } from '../../deploy/index.ts';
import { suite } from '../lib/suite.ts';
import { wavFile } from '../lib/wav.ts';
import { applyTo, planTo, put, withFolder } from './host.ts';

const path = '/var/lib/asterisk/sounds/site/closed.wav';

/** The artifact of a sound that is written into the folder. */
function sound(folder: string, bytes: Buffer): Artifact {
  const file = { path: join(folder, 'closed.wav'), size: bytes.length, digest: sha256(bytes) };
  writeFileSync(file.path, bytes);
  return {
    host: 'pbx1',
    path,
    content: shownBytes(file),
    file,
    mode: 0o644,
    owner: 'root:asterisk',
    reload: 'none',
    sensitive: false,
    secrets: [],
    origins: [],
  };
}

/** What the plan shows of it. */
function told(root: string, artifacts: readonly Artifact[]): string[] {
  const context = diffContext(artifacts, new Map(), readTarget({ root }));
  return planTo(root, artifacts).files.flatMap((file) => [
    `${file.action}: ${file.reason}`,
    ...diff(file, context).sections.flatMap(({ hunks }) =>
      hunks.flatMap(({ lines }) => lines.map(({ sign, text }) => sign + text)),
    ),
  ]);
}

const sending = suite('a file of the site that is no text');

sending('arrives byte by byte, and is left alone then', () =>
  withFolder(async (folder) => {
    const root = join(folder, 'root');
    const bytes = wavFile();
    const closed = sound(folder, bytes);
    const line = `<${bytes.length} bytes, sha256 ${sha256(bytes)}>`;
    assert.deepEqual(told(root, [closed]), ['create: new in the site', `+${line}`]);
    assert.equal((await applyTo(root, [closed])).status, 'done');
    assert.deepEqual(readFileSync(join(root, path)), bytes);
    assert.equal(statSync(join(root, path)).mode & 0o777, 0o644);
    assert.deepEqual(told(root, [closed]), ['unchanged: as wanted']);
  }),
);

sending('is shown by its size and digest when it changes, and when it goes', () =>
  withFolder(async (folder) => {
    const root = join(folder, 'root');
    const [before, after] = [wavFile(), wavFile({ seconds: 0.2 })];
    await applyTo(root, [sound(folder, before)]);
    const line = (bytes: Buffer) => `<${bytes.length} bytes, sha256 ${sha256(bytes)}>`;
    const louder = sound(folder, after);
    assert.deepEqual(told(root, [louder]), ['change: differs', `-${line(before)}`, `+${line(after)}`]);
    await applyTo(root, [louder]);
    assert.deepEqual(told(root, []), ['remove: gone from the site', `-${line(after)}`]);
    assert.deepEqual((await applyTo(root, [])).removed, [path]);
  }),
);

sending('is not sent when it changed since the site was compiled', () =>
  withFolder(async (folder) => {
    const root = join(folder, 'root');
    const closed = sound(folder, wavFile());
    writeFileSync(join(folder, 'closed.wav'), 'something else');
    const outcome = await applyTo(root, [closed]);
    assert.equal(outcome.status, 'failed');
    assert.deepEqual(outcome.failures, [
      `cannot write the new files: ${join(folder, 'closed.wav')} is not what it was when the site was compiled`,
    ]);
  }),
);

sending('that was edited on the host is found', () =>
  withFolder(async (folder) => {
    const root = join(folder, 'root');
    const closed = sound(folder, wavFile());
    await applyTo(root, [closed]);
    await put(root, path, 'recorded anew');
    assert.equal(told(root, [closed])[0], 'change: edited by hand');
  }),
);

sending('is not written through a link that leads away', () =>
  withFolder(async (folder) => {
    const root = join(folder, 'root');
    await put(root, '/var/lib/asterisk/sounds/here', '');
    symlinkSync(folder, join(root, '/var/lib/asterisk/sounds/site'));
    const { problems } = planTo(root, [sound(folder, wavFile())]);
    assert.deepEqual(problems, [
      `${path} leads outside ${root}: ${join(root, '/var/lib/asterisk/sounds/site')} is ${folder}`,
    ]);
  }),
);

sending.run();
