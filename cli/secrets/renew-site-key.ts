import type { Compiled } from '../../compiler/compile.ts';
import { OLD_SITE_KEY_FILE, replaceSiteKey, SITE_KEY_FILE, SITE_KEY_VARIABLE } from '../../deploy/index.ts';
import { emit } from '../../targets/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { plural } from '../format/summary.ts';
import type { Io } from '../io.ts';
import type { Site } from '../site.ts';
import { whatFollows } from './follow.ts';
import { usesOf } from './uses.ts';

/**
 * `pbxc secrets --new-site-key`. Rotations would not do for a key that leaked: whoever has it derives every one of them.
 */
export function renewSiteKey(site: Site, compiled: Compiled, io: Io): number {
  if (io.env[SITE_KEY_VARIABLE] !== undefined) {
    const message = `the site key comes from ${SITE_KEY_VARIABLE}: put another one where that is set (openssl rand -base64 32)`;
    throw new Failure(message, exitCode.refused);
  }
  const uses = usesOf(emit(compiled), ({ source }) => source.kind === 'auto');
  const had = replaceSiteKey(site.dir);
  const lines = [
    `${SITE_KEY_FILE} is new, and another value is derived from it for ${plural(uses.names.length, 'secret')}.`,
    ...(had ? [`The old key is in ${OLD_SITE_KEY_FILE}: put it back to go back, or remove it.`] : []),
    ...whatFollows(uses, 'pbxc apply --new-site-key'),
    `Where ${SITE_KEY_VARIABLE} is set, as in a pipeline, it needs the new key too.`,
  ];
  io.out.write(lines.map((line) => `${line}\n`).join(''));
  return exitCode.done;
}
