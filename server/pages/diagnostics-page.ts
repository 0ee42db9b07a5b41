import type { Diagnostic, Severity } from '../../compiler/diagnostic.ts';
import type { Place } from '../../compiler/source/place.ts';
import type { Page } from '../directory/page.ts';
import { addressTo } from './address.ts';
import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { Excerpt } from './views/excerpts.ts';
import { counted } from './words.ts';

export const diagnosticsOnPage = 50;

export interface DiagnosticsFacts {
  readonly page: Page<Diagnostic>;
  readonly all: readonly Diagnostic[];
  /** Why nothing could be compiled at all. */
  readonly failure: string | undefined;
  /** In the order of the page's diagnostics: each place's line, its related ones after it. */
  readonly excerpts: readonly (readonly (Excerpt | null)[])[];
}

/** The places that a diagnostic shows: its own, then those beside it. */
export function placesOf({ place, message, related = [] }: Diagnostic): { place: Place; message: string }[] {
  return place === undefined ? [] : [{ place, message }, ...related];
}

export function diagnosticsPage({ page, all, failure, excerpts }: DiagnosticsFacts): PageOptions {
  const reason =
    failure === undefined
      ? undefined
      : html`<div class="notice bad"><p>Nothing could be compiled: ${failure}</p></div>
`;
  const list =
    all.length === 0 && failure === undefined
      ? html`<p class="none">There is nothing to say about the site.</p>`
      : html`<ol class="diagnostics" start="${(page.page - 1) * diagnosticsOnPage + 1}">
${page.items.map((each, at) => item(each, excerpts[at] ?? []))}</ol>
`;
  return {
    title: 'Diagnostics',
    at: '/pages/diagnostics',
    body: html`<p>What the compiler says of the site as it is now, whether or not it is what is served. ${diagnosticCounts(all)}.</p>
${reason}${list}${pages(page)}`,
  };
}

/** `1 error, 2 warnings`. */
export function diagnosticCounts(all: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => all.filter((each) => each.severity === severity).length;
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'note'),
  ].filter((text) => !text.startsWith('0 '));
  return parts.length === 0 ? 'No diagnostics' : parts.join(', ');
}

const names: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

function item(
  { severity, rule, message, place, hint, related = [] }: Diagnostic,
  excerpts: readonly (Excerpt | null)[],
): Html {
  const [own, ...others] = excerpts;
  return html`<li class="${severity}">
<p class="message"><strong>${names[severity]}</strong> ${message} <span class="quiet">${rule}</span></p>
${place === undefined ? undefined : located(place, own)}
${related.map(
  (other, at) => html`<p class="related">${other.message}:</p>
${located(other.place, others[at])}`,
)}
${hint === undefined ? undefined : html`<p class="hint">${hint}</p>`}
</li>
`;
}

function located(place: Place, excerpt: Excerpt | null | undefined): Html {
  const line =
    excerpt === null || excerpt === undefined
      ? undefined
      : html`<pre tabindex="0" aria-label="Line ${place.line} of ${place.file}"><span class="line">${place.line}</span> ${excerpt.before}<mark>${excerpt.marked}</mark>${excerpt.after}</pre>`;
  return html`<p class="place"><code>${place.file === '' ? 'the site' : place.file}:${place.line}:${place.column}</code></p>
${line}`;
}

function pages({ page, pages: count }: Page<Diagnostic>): Html | undefined {
  if (count < 2) return undefined;
  const link = (to: number, name: string): Html =>
    to < 1 || to > count
      ? html`<li><span>${name}</span></li>`
      : html`<li><a href="${addressTo('/pages/diagnostics', { page: String(to) })}">${name}</a></li>`;
  return html`<nav class="pages" aria-label="Pages of the list"><ul>${link(page - 1, 'Previous')}<li><span>Page ${page} of ${count}</span></li>${link(page + 1, 'Next')}</ul></nav>
`;
}
