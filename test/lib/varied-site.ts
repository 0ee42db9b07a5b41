import { dump } from 'js-yaml';
import type { Value } from '../../compiler/source/compose.ts';
import { isMap } from '../../compiler/source/merge.ts';
import { siteOf } from './site.ts';
import { type Document, put, siteDocument } from './site-document.ts';

type Files = Record<string, string | Uint8Array>;

/** Sections whose objects a call can be sent to, with what a destination calls them. */
const KINDS: Readonly<Record<string, string>> = {
  users: 'user',
  groups: 'group',
  queues: 'queue',
  ivrs: 'ivr',
  conferences: 'conference',
  voicemails: 'voicemail',
  faxes: 'fax',
  switchboards: 'switchboard',
};

/**
 * A site as somebody else would have written it: settings and objects are left out, and calls go to other objects. It is
 * varied one object at a time, and what the compiler refuses is taken back, so the result is a site without an error.
 */
export function variedSite(folder: string, random: () => number): Files {
  const { pieces, dialplan, media } = siteDocument(folder);
  const others = { ...dialplan, ...media };
  const destinations = pieces.flatMap(({ path: [section = '', name = ''] }) => {
    const kind = KINDS[section];
    return kind === undefined ? [] : `${kind}:${name}`;
  });
  const vary = (value: Value): Value => {
    if (typeof value === 'string' && destinations.includes(value) && random() < 0.3) {
      return destinations[Math.floor(random() * destinations.length)] ?? value;
    }
    if (Array.isArray(value)) return value.map(vary);
    if (!isMap(value)) return value;
    const kept = Object.entries(value).filter(() => random() > 0.15);
    return Object.fromEntries(kept.map(([key, child]) => [key, vary(child)]));
  };
  let current = pieces;
  for (let round = 0; round < 16; round++) {
    const chosen = Math.floor(random() * pieces.length);
    const next = current.map((piece, index) => (index === chosen ? { ...piece, value: vary(piece.value) } : piece));
    if (isRight(filesOf(next, others))) current = next;
  }
  return filesOf(current, others);
}

function filesOf(pieces: ReturnType<typeof siteDocument>['pieces'], others: Files): Files {
  const document: Document = {};
  for (const { path, value } of pieces) put(document, path, value);
  return { 'site.yaml': dump(document, { noRefs: true }), ...others };
}

function isRight(files: Files): boolean {
  return siteOf(files).diagnostics.every(({ severity }) => severity !== 'error');
}
