import { addressTo } from './address.ts';
import { type Hole, type Html, html } from './html.ts';
import { type ListRequest, queryOf } from './list-request.ts';
import type { Listed } from './views/listed.ts';
import { counted } from './words.ts';

export interface Column<Row> {
  /** As people read it. */
  readonly title: string;
  /** The name by which the list is put in order; left out for what has no order. */
  readonly sort?: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  cell(row: Row, at: number): Hole;
}

/** A table; what stands in the first column says what the row is about. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  head?: SortLinks,
): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => headCell(column, head))}</tr></thead>
<tbody>
${rows.map(
  (row, at) => html`<tr>${columns.map((column, index) => cell(column, row, at, index === 0))}</tr>
`,
)}</tbody>
</table>
</div>
`;
}

/** Where the heads of columns lead. */
export interface SortLinks {
  readonly path: string;
  readonly request: ListRequest;
  /** What else is said in the address. */
  readonly more?: Readonly<Record<string, string | undefined>>;
}

function headCell<Row>({ title, sort, isNumber }: Column<Row>, links: SortLinks | undefined): Html {
  const kind = isNumber === true ? html` class="number"` : undefined;
  if (sort === undefined || links === undefined) return html`<th scope="col"${kind}>${title}</th>`;
  const { path, request, more } = links;
  const isSorted = request.sort === sort;
  const descending = isSorted && !request.descending;
  const address = addressTo(path, { ...more, ...queryOf(request, { sort, descending }) });
  const order = request.descending ? 'descending' : 'ascending';
  const state = isSorted ? html` aria-sort="${order}"` : undefined;
  return html`<th scope="col"${kind}${state}><a href="${address}">${title}</a></th>`;
}

function cell<Row>(column: Column<Row>, row: Row, at: number, isHead: boolean): Html {
  const kind = column.isNumber === true ? html` class="number"` : undefined;
  const content = column.cell(row, at);
  return isHead ? html`<th scope="row"${kind}>${content}</th>` : html`<td${kind}>${content}</td>`;
}

export interface ListOptions<Row> extends SortLinks {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly list: Listed<Row>;
  /** What one row is, and several. */
  readonly word: readonly [one: string, many: string];
  /** What can be typed into the search. */
  readonly hint: string;
}

/** A list with its search, its order and its pages. */
export function listOf<Row>(options: ListOptions<Row>): Html {
  const { list, caption, columns, request, word } = options;
  const of = list.found === list.all ? '' : ` of ${list.all.toLocaleString('en')}`;
  const found =
    list.found === 0
      ? html`<p class="none">${request.search === '' ? `There are no ${word[1]}.` : `No ${word[1]} fit this search.`}</p>`
      : table(caption, columns, list.items, options);
  return html`${searchForm(options)}
<p class="count" role="status">${counted(list.found, word[0], word[1])}${of}${pageWord(list)}</p>
${found}${pages(options)}`;
}

function searchForm<Row>({ path, request, more = {}, hint }: ListOptions<Row>): Html {
  const { sort } = queryOf(request, {});
  const kept = Object.entries({ ...more, sort }).map(([name, value]) =>
    value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="search" role="search" action="${path}" method="get">
<label for="q">Search</label>
<input id="q" name="q" type="search" value="${request.search}" aria-describedby="q-hint" autocomplete="off" maxlength="200">
${kept.map((each) => each ?? html``)}<button type="submit">Search</button>
<p id="q-hint" class="hint">${hint}</p>
</form>
`;
}

function pageWord<Row>({ page, pages }: Listed<Row>): string {
  return pages > 1 ? `, page ${page} of ${pages}` : '';
}

function pages<Row>({ path, request, more, list }: ListOptions<Row>): Html | undefined {
  if (list.pages < 2) return undefined;
  const to = (page: number): string => addressTo(path, { ...more, ...queryOf(request, { page }) });
  const link = (page: number, name: string, rel?: string): Html =>
    page < 1 || page > list.pages || page === list.page
      ? html`<li><span>${name}</span></li>`
      : html`<li><a href="${to(page)}"${rel === undefined ? undefined : html` rel="${rel}"`}>${name}</a></li>`;
  return html`<nav class="pages" aria-label="Pages of the list">
<ul>${link(1, 'First')}${link(list.page - 1, 'Previous', 'prev')}${link(list.page + 1, 'Next', 'next')}${link(list.pages, 'Last')}</ul>
</nav>
`;
}
