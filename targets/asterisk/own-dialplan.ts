import type { OwnDialplanFile } from '../../compiler/model/own-dialplan.ts';
import type { Origin } from '../../compiler/source/origin.ts';
import type { SourceFile } from '../../compiler/source/place.ts';
import { setSpans } from '../../compiler/source/spans.ts';
import type { ConfText } from './conf/writer.ts';

/** The name in /etc/asterisk of a file of the site's own dialplan. */
export function ownDialplanName(file: OwnDialplanFile): string {
  return `dialplan.d/${file.name}.conf`;
}

/** A file of the site's own dialplan, as it is. */
export function ownDialplanConf(file: OwnDialplanFile): ConfText {
  return { content: file.file.text, secrets: [], origins: originsOf(file.file) };
}

/** Each line comes from the same line of the site's file. */
function originsOf(file: SourceFile): Origin[] {
  const container = {};
  const keys: string[] = [];
  const at: number[] = [];
  let start = 0;
  for (const line of file.text.replace(/\n$/, '').split('\n')) {
    keys.push(`line ${keys.length + 1}`);
    at.push(-1, -1, start, start + Math.max(1, line.length));
    start += line.length + 1;
  }
  setSpans(container, { file, files: undefined, parent: undefined, key: '', keys, at, index: undefined });
  return keys.map((key) => ({ container, key }));
}
