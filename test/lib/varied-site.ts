import { dump } from 'js-yaml';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { annexDialplan, annexOf } from './annex.ts';
import { siteOf } from './site.ts';
import { type Document, type Piece, put, siteDocument } from './site-document.ts';
import { destinationsOf, vary } from './vary.ts';

type Files = Record<string, string | Uint8Array>;

/**
 * A site as somebody else would have written it, with an annex that has what the site lacks: settings and objects are left out
 * and added, and calls go elsewhere. What the compiler refuses is taken back, so the result is a site without an error. With a
 * `random` that always says 1 only the annex is new.
 */
export function variedSite(folder: string, random: () => number): Files {
  const { pieces: own, dialplan, media } = siteDocument(folder);
  const pieces = [...own, ...annexOf(own)];
  const others = { ...dialplan, ...media, 'dialplan/annex.conf': annexDialplan };
  const destinations = destinationsOf(pieces);
  let current = pieces;
  for (let round = 0; round < 3; round++) {
    const next = current.map((piece, index) =>
      piece === pieces[index] && random() < 0.5 ? vary(piece, destinations, random) : piece,
    );
    current = withoutRefused(current, next, others);
  }
  return filesOf(current, others);
}

/** `next`, with what the compiler refuses as it is in `current`. */
function withoutRefused(current: readonly Piece[], next: readonly Piece[], others: Files): Piece[] {
  let pieces = [...next];
  for (;;) {
    const errors = siteOf(filesOf(pieces, others)).diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return pieces;
    const changed = pieces.filter((piece, index) => piece !== current[index]);
    if (changed.length === 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    const blamed = changed.filter(({ path }) => errors.some((error) => points(error, path.join('.'))));
    // An error may stand where something is needed that is gone now: half of the changes go, whichever they are.
    const refused = new Set(blamed.length > 0 ? blamed : changed.filter((_, index) => index % 2 === 0));
    pieces = pieces.map((piece, index) => (refused.has(piece) ? (current[index] ?? piece) : piece));
  }
}

function points({ place, related = [] }: Diagnostic, path: string): boolean {
  return [place, ...related.map((each) => each.place)].some(
    (each) => each !== undefined && `${each.path}.`.startsWith(`${path}.`),
  );
}

function filesOf(pieces: readonly Piece[], others: Files): Files {
  const document: Document = {};
  for (const { path, value } of pieces) put(document, path, value);
  return { 'site.yaml': dump(document, { noRefs: true }), ...others };
}
