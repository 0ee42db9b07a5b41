import { type Application, gosub } from '../application.ts';
import { type Expression, verbatim } from '../expression.ts';
import type { Hooks } from './hooks.ts';

/** What a handler on the channel that is called does for the headers that the next option is about. */
export function setHeaders(hooks: Hooks): Application[] {
  return hooks.usesHeaderManager ? [gosub('xivo_header_mgr', 'set_headers_on_channel')] : [];
}

/**
 * What has Dial send the headers that `xivo_header_mgr` was given, if the site ever gives any. It stands before
 * other options: of two handlers Dial takes the last, and one of the site's own goes first.
 */
export function headerOption(hooks: Hooks): Expression {
  return verbatim(hooks.usesHeaderManager ? 'b(xivo_header_mgr^set_headers_on_channel^1)' : '');
}
