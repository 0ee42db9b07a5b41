import { type ArtifactPart, partsOf, type SecretUse } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { Secret } from '../../compiler/secret.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import { decryptAge } from './age.ts';
import { type Derive, deriver } from './derive.ts';
import { readSecretFile } from './read-secret-file.ts';
import { isSiteKeyExposed, readSiteKey, SITE_KEY_FILE, type SiteKey } from './site-key.ts';
import { valueProblem } from './value-problem.ts';

/** Values by secret id. To be handed on, never to be shown or kept. */
export type SecretValues = ReadonlyMap<string, string>;

export interface ResolvedSecrets {
  readonly values: SecretValues;
  /** Everything that is missing or cannot be used, at once. With an error among them `values` is not complete. */
  readonly diagnostics: readonly Diagnostic[];
  /** What `auto` values were derived from; absent when the site has none. A new one is to be saved by `saveSiteKey`. */
  readonly siteKey?: SiteKey;
}

/** An artifact, or what stands for one: its secrets, or parts that have them. */
export type WithSecrets = Pick<ArtifactPart, 'secrets'> & {
  readonly parts?: readonly Pick<ArtifactPart, 'secrets'>[] | undefined;
};

/** The value of every secret that the artifacts use. Reads the environment and the site directory; changes nothing. */
export function resolveSecrets(
  artifacts: readonly WithSecrets[],
  siteDir: string,
  env: NodeJS.ProcessEnv = process.env,
  deriverOf: (siteKey: string) => Derive = deriver,
): ResolvedSecrets {
  const values = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();
  let siteKey: SiteKey | undefined;
  let derive: Derive | undefined;

  const uses = distinctUses(artifacts);
  if (uses.some((use) => use.secret.source.kind === 'auto')) {
    const key = readSiteKey(siteDir, env);
    if ('problem' in key) {
      diagnostics.push({ rule: 'site-key', severity: 'error', message: key.problem, hint: key.hint });
    } else {
      siteKey = key;
      derive = deriverOf(key.text);
      if (key.from === 'file' && isSiteKeyExposed(siteDir)) diagnostics.push(exposedKey);
    }
  }

  for (const use of uses) {
    const { secret } = use;
    if (secret.source.kind === 'auto') {
      if (derive !== undefined) values.set(secret.id, derive(secret.id, secret.shape, secret.source.rotate));
      continue;
    }
    if (done.has(secret.id)) continue;
    const read = readValue(secret, siteDir, env);
    if ('problem' in read) {
      done.add(secret.id);
      diagnostics.push(about(secret, 'missing-secret', read.problem, read.hint));
      continue;
    }
    const problem = valueProblem(read.value, secret.shape, use.syntax);
    if (problem === undefined) {
      values.set(secret.id, read.value);
      continue;
    }
    done.add(secret.id);
    values.delete(secret.id);
    diagnostics.push(about(secret, 'unusable-secret', `the value of secret "${secret.id}" ${problem}`));
  }
  return siteKey === undefined ? { values, diagnostics } : { values, diagnostics, siteKey };
}

const exposedKey: Diagnostic = {
  rule: 'site-key',
  severity: 'warning',
  message: `${SITE_KEY_FILE} can be read by other users of this machine`,
  hint: `chmod 600 ${SITE_KEY_FILE}`,
};

/** One use for each secret and syntax: what else could differ does not. */
function distinctUses(artifacts: readonly WithSecrets[]): SecretUse[] {
  const seen = new Map<SecretUse['syntax'], Set<string>>();
  const uses: SecretUse[] = [];
  for (const artifact of artifacts) {
    for (const part of partsOf<Pick<ArtifactPart, 'secrets'>>(artifact)) {
      for (const use of part.secrets) {
        let ids = seen.get(use.syntax);
        if (ids === undefined) {
          ids = new Set();
          seen.set(use.syntax, ids);
        }
        if (ids.has(use.secret.id)) continue;
        ids.add(use.secret.id);
        uses.push(use);
      }
    }
  }
  return uses;
}

type Read = { readonly value: string } | { readonly problem: string; readonly hint?: string };

function readValue({ id, source }: Secret, siteDir: string, env: NodeJS.ProcessEnv): Read {
  switch (source.kind) {
    case 'plain':
      return { value: source.value };
    case 'env': {
      const value = env[source.name];
      if (value !== undefined && value !== '') return { value };
      const state = value === undefined ? 'not set' : 'empty';
      const problem = `secret "${id}" comes from the environment variable ${source.name}, which is ${state}`;
      return { problem, hint: `set ${source.name} where pbxc runs` };
    }
    case 'file': {
      const file = readSecretFile(siteDir, source.path);
      if ('value' in file) return file;
      return { problem: `secret "${id}" comes from the file "${source.path}", which ${file.problem}` };
    }
    case 'age': {
      const opened = decryptAge(source.text, siteDir, env);
      if ('value' in opened) return { value: opened.value.replace(/\r?\n$/, '') };
      return { ...opened, problem: `secret "${id}" is encrypted in the site: ${opened.problem}` };
    }
    case 'auto':
      throw new Error(`secret "${id}" is derived, not read`);
  }
}

function about(secret: Secret, rule: string, message: string, hint?: string): Diagnostic {
  const place = placeOf(secret.origin);
  return { rule, severity: 'error', message, place, ...(hint === undefined ? {} : { hint }) };
}
