import type { Artifact } from '../../../compiler/artifact.ts';
import { originsOf } from '../../../compiler/explain/origins.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import { placeOf } from '../../../compiler/source/spans.ts';
import type { GoodSite } from '../../generation/compile-round.ts';
import type { ListRequest } from '../list-request.ts';
import { kept } from './kept.ts';
import { type Listed, type ListShape, listed } from './listed.ts';

/** A file of a host, as text with the names of secrets in place of their values. */
export interface FileView {
  readonly owner: string;
  /** `0640` */
  readonly mode: string;
  /** Null for a file that is no text, such as a sound. */
  readonly lines: Listed<FileLine> | null;
}

export interface FileLine {
  readonly number: number;
  readonly text: string;
  /** What of the site made the line: `people.yaml:2`, unless it is a default, and `users.alice.name`; absent for a line that every site has. */
  readonly from?: { readonly place: string | undefined; readonly path: string } | undefined;
}

export function fileView({ artifacts }: GoodSite, host: string, path: string, list: ListRequest): FileView | undefined {
  const artifact = artifacts.find((each) => each.host === host && each.path === path);
  if (artifact === undefined) return undefined;
  const { owner, mode, file } = artifact;
  return { owner, mode: mode.toString(8).padStart(4, '0'), lines: file === undefined ? linesOf(artifact, list) : null };
}

interface Row {
  readonly number: number;
  readonly text: string;
  readonly origin: Origin | undefined;
}

function linesOf(artifact: Artifact, list: ListRequest): Listed<FileLine> {
  const found = listed(rowsOf(artifact), shape, list);
  return { ...found, items: found.items.map(({ number, text, origin }) => ({ number, text, from: fromOf(origin) })) };
}

const shape: ListShape<Row> = {
  text: ({ text }) => text,
  columns: { number: ({ number }) => String(number).padStart(9, '0') },
};

const rowsOf = kept((artifact: Artifact): readonly Row[] => {
  const lines = artifact.content.replace(/\n$/, '').split('\n');
  const origins = originsOf(artifact);
  return lines.map((text, at) => ({ number: at + 1, text: text.replace(/\r$/, ''), origin: origins[at] }));
});

/** Where the origin is now: what a compile did not change may have moved in its file. */
function fromOf(origin: Origin | undefined): FileLine['from'] {
  const place = origin === undefined ? undefined : placeOf(origin);
  if (place === undefined) return undefined;
  return { place: place.file === '' ? undefined : `${place.file}:${place.line}`, path: place.path };
}
