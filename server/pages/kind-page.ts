import { addressOf } from './address.ts';
import { html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { ListRequest } from './list-request.ts';
import { type Column, listOf } from './table.ts';
import type { KindList, ObjectRow } from './views/kinds.ts';
import { sectionTitle } from './words.ts';

export function kindPage({ section, word, list, places }: KindList, request: ListRequest): PageOptions {
  const path = addressOf({ section, name: '' });
  return {
    title: sectionTitle(section),
    at: '/pages/objects',
    body: html`<p class="trail"><a href="/pages/objects">Objects</a></p>
${listOf<ObjectRow>({
  path,
  request,
  list,
  caption: sectionTitle(section),
  word: [word, sectionTitle(section).toLowerCase()],
  hint: 'Part of a name or a number.',
  columns: columnsOf(section, places).filter(({ sort }) => sort === undefined || hasAny(list.items, sort)),
})}`,
  };
}

function columnsOf(section: string, places: KindList['places']): Column<ObjectRow>[] {
  return [
    { title: 'Name', sort: 'name', cell: ({ name }) => html`<a href="${addressOf({ section, name })}">${name}</a>` },
    { title: 'Shown as', sort: 'title', cell: ({ title }) => title },
    { title: 'Number', sort: 'number', cell: ({ number }) => html`<code>${number}</code>` },
    { title: 'Declared in', cell: (_row, at) => places[at] ?? html`<span class="quiet">default</span>` },
  ];
}

/** A column with nothing in it says nothing. */
function hasAny(rows: readonly ObjectRow[], sort: string): boolean {
  if (sort === 'name') return true;
  return rows.some(({ title, number }) => (sort === 'title' ? title : number) !== '');
}
