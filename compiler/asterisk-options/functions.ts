import { documentedOptions } from './documented-options.ts';
import type { AsteriskVersion } from './version.ts';

/** The names of all dialplan functions. Asterisk takes them only in capitals as here. */
export function functions(version: AsteriskVersion): readonly string[] {
  return [...documentedOptions(version).functions, ...UNDOCUMENTED];
}

/** Listed by `core show functions` of Asterisk 22, but absent from its documentation. */
const UNDOCUMENTED = ['JACK_HOOK'];
