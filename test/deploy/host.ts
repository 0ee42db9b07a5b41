import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Artifact, SecretUse } from '../../compiler/artifact.ts';
import type { Secret, SecretShape, SecretSource } from '../../compiler/secret.ts';
import { setSpans } from '../../compiler/source/spans.ts';
import { apply, type Outcome, type Plan, plan, readTarget, type SecretValues } from '../../deploy/index.ts';

/** Runs the check with a directory of its own, which is gone afterwards. */
export async function withFolder(check: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-deploy-'));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function put(root: string, path: string, content: string, mode = 0o644): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode });
}

/** A secret whose reference stands in line 2, column 13 of trunks.yaml. */
export function secret(id: string, source: SecretSource, shape: SecretShape = 'password'): Secret {
  const container = { password: source };
  const text = 'operator:\n  password: { env: OPERATOR_PASSWORD }\n';
  const file = { name: 'trunks.yaml', text };
  setSpans(container, {
    file,
    files: undefined,
    parent: undefined,
    key: '',
    keys: ['password'],
    at: [12, 20, 22, 48],
    index: undefined,
  });
  return { id, source, shape, origin: { container, key: 'password' } };
}

type Details = Partial<Pick<Artifact, 'reload' | 'mode' | 'owner'>> & { readonly syntax?: SecretUse['syntax'] };

/** An artifact for pbx1 from its text and secrets, in their order. */
export function artifact(path: string, parts: readonly (string | Secret)[], details: Details = {}): Artifact {
  let content = '';
  const secrets: SecretUse[] = [];
  for (const part of parts) {
    const text = typeof part === 'string' ? part : `<secret ${part.id}>`;
    const syntax = details.syntax ?? 'asterisk';
    if (typeof part !== 'string')
      secrets.push({ start: content.length, end: content.length + text.length, secret: part, syntax });
    content += text;
  }
  return {
    host: 'pbx1',
    path,
    content,
    mode: details.mode ?? 0o640,
    owner: details.owner ?? 'asterisk:asterisk',
    reload: details.reload ?? 'pjsip',
    sensitive: secrets.length > 0,
    secrets,
    origins: [],
  };
}

export function planTo(root: string, artifacts: readonly Artifact[], values: SecretValues = new Map()): Plan {
  return plan('pbx1', artifacts, readTarget({ root }), values);
}

/** Plans and applies; what `pbxc apply --yes --root` does. */
export function applyTo(
  root: string,
  artifacts: readonly Artifact[],
  values: SecretValues = new Map(),
): Promise<Outcome> {
  return apply(planTo(root, artifacts, values), artifacts, values, readTarget({ root }));
}
