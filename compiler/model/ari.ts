import type { Secret } from '../secret.ts';
import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { isYes } from './values.ts';

/** An application that uses ARI. */
export interface AriUser extends ModelObject {
  readonly kind: 'ari-user';
  readonly password: Secret;
  readonly passwordFormat: 'plain' | 'crypt';
  readonly readOnly: boolean;
  /** Undefined: from everywhere. */
  readonly permit: readonly string[] | undefined;
}

export function linkAriUsers(linker: Linker): Map<string, AriUser> {
  const users = new Map<string, AriUser>();
  const container = linker.site.ari_users;
  for (const [name, value] of sorted(container)) {
    const at = { container: value, key: 'password' };
    const password = toSecret(linker, value.password, `ari_users/${name}/password`, 'password', at);
    if (value.password_format === 'crypt' && password.source.kind === 'auto') {
      linker.report({
        rule: 'wrong-type',
        severity: 'error',
        message: `the password of ARI user "${name}" is derived, and \`password_format: crypt\` wants the hash of one`,
        place: placeOf({ container: value, key: 'password_format' }),
        hint: 'give the hash as `{env: NAME}` or `{file: PATH}`, or leave `password_format` out',
      });
    }
    users.set(name, {
      kind: 'ari-user',
      name,
      origin: { container, key: name },
      password,
      passwordFormat: value.password_format,
      readOnly: isYes(value.read_only),
      permit: value.permit,
    });
  }
  return users;
}
