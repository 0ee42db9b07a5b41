import { type OwnDialplan, parseDialplan } from '../asterisk-conf/dialplan.ts';
import type { SourceFile } from '../source/place.ts';

/** One file of the site's own dialplan, as Asterisk reads it. */
export interface OwnDialplanFile {
  /** Without its folder and ending: `dialplan/sales.conf` is `sales`. */
  readonly name: string;
  readonly file: SourceFile;
  readonly parsed: OwnDialplan;
}

export function readOwnDialplan(file: SourceFile): OwnDialplanFile {
  return { name: file.name.replace(/^.*\//, '').replace(/\.conf$/, ''), file, parsed: parseDialplan(file) };
}
