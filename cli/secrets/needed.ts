import type { Artifact } from '../../compiler/artifact.ts';
import { guessable } from '../../compiler/guessable.ts';
import type { Secret } from '../../compiler/secret.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import type { ResolvedSecrets } from '../../deploy/index.ts';

/** A secret that hosts need, without its value. */
export interface NeededSecret {
  readonly name: string;
  readonly hosts: readonly string[];
  /** `environment variable OPERATOR_PASSWORD`. */
  readonly from: string;
  /** `trunks.yaml:4`. */
  readonly place: string;
  /** Why there is no value of it here, or none that can be used. */
  readonly problem?: string;
  /** Why it should be another one. */
  readonly weakness?: string;
}

/** What the files of all hosts need, by name. */
export function neededSecrets(
  artifacts: readonly Artifact[],
  { values, diagnostics }: ResolvedSecrets,
): NeededSecret[] {
  const found = new Map<string, { secret: Secret; hosts: Set<string> }>();
  for (const { host, secrets } of artifacts) {
    for (const { secret } of secrets) {
      const known = found.get(secret.id) ?? { secret, hosts: new Set() };
      found.set(secret.id, known);
      known.hosts.add(host);
    }
  }
  return [...found.values()]
    .map(({ secret, hosts }): NeededSecret => {
      const { file, line } = placeOf(secret.origin);
      const problem = diagnostics.find(
        ({ severity, message }) => severity === 'error' && message.includes(`"${secret.id}"`),
      );
      const value = values.get(secret.id);
      const weak =
        value === undefined || secret.source.kind === 'auto'
          ? undefined
          : guessable(value, secret.shape, secret.id.split('/')[1]);
      return {
        name: secret.id,
        hosts: [...hosts].sort(),
        from: fromText(secret.source),
        place: `${file}:${line}`,
        ...(problem !== undefined && { problem: problem.message }),
        ...(weak !== undefined && { weakness: weak }),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fromText(source: Secret['source']): string {
  switch (source.kind) {
    case 'env':
      return `environment variable ${source.name}`;
    case 'file':
      return `file ${source.path}`;
    case 'age':
      return 'encrypted in the site';
    case 'auto':
      return source.rotate === 1 ? 'derived' : `derived, rotated to ${source.rotate}`;
    case 'plain':
      return 'in the clear';
  }
}
