import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { ListRequest } from './list-request.ts';
import { namedLink, objectLink } from './object-link.ts';
import { listOf, table } from './table.ts';
import type { NumberRow, Numbers, Reached } from './views/numbers.ts';

export function numbersPage({ list, reached }: Numbers, request: ListRequest): PageOptions {
  return {
    title: 'Numbers',
    at: '/pages/numbers',
    body: html`<p>Every number and pattern of the number plan, and what answers there.</p>
${listOf<NumberRow>({
  path: '/pages/numbers',
  request,
  list,
  caption: 'Numbers and patterns',
  word: ['number', 'numbers'],
  hint: 'Part of a number, a name or a context. A whole number also shows whom it reaches when it is dialled.',
  columns: [
    { title: 'Number', sort: 'number', cell: ({ number }) => html`<code>${number}</code>` },
    { title: 'Reaches', sort: 'name', cell: ({ object }) => objectLink(object) },
    { title: 'Context', sort: 'context', cell: ({ context }) => namedLink('contexts', context) },
  ],
})}${reached.length === 0 ? undefined : dialled(request.search.trim(), reached)}`,
  };
}

function dialled(number: string, reached: readonly Reached[]): Html {
  return html`<h2>Dialling ${number}</h2>
${table<Reached>(
  `What a phone reaches that dials ${number}`,
  [
    { title: 'From context', cell: ({ context }) => namedLink('contexts', context) },
    {
      title: 'Reaches',
      cell: ({ object, pattern }) =>
        object === undefined
          ? html`<span class="quiet">nothing</span>`
          : html`${objectLink(object)}${pattern === undefined ? undefined : html`, by <code>${pattern}</code>`}`,
    },
  ],
  reached,
)}`;
}
