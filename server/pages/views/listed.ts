import { fold } from '../../../compiler/directory/fold.ts';
import { type Page, pageOf } from '../../directory/page.ts';
import type { ListRequest } from '../list-request.ts';

/** One page of the rows that fit a search, and how many there are. */
export interface Listed<Row> extends Page<Row> {
  /** That fit the search. */
  readonly found: number;
  readonly all: number;
}

/** How the rows of a list are looked for and put in order. */
export interface ListShape<Row> {
  /** What a search looks at. */
  text(row: Row): string;
  /** What a row is ordered by, by column. */
  readonly columns: Readonly<Record<string, (row: Row) => string>>;
}

/** Rows on a page. */
export const pageSize = 50;

/** What was worked out of a list: people turn its pages and look again. */
interface Prepared {
  readonly texts: readonly string[];
  /** By column, the rows' indexes in its order. */
  readonly orders: Map<string, readonly number[]>;
}

const prepared = new WeakMap<object, Prepared>();

/** One page of a list. The same array of rows is searched and put in order once. */
export function listed<Row>(rows: readonly Row[], shape: ListShape<Row>, request: ListRequest): Listed<Row> {
  const found = fitting(rows, shape, request);
  return { ...pageOf(found, request.page, pageSize), found: found.length, all: rows.length };
}

/** All rows that fit a search, in the order that is asked for. */
export function fitting<Row>(rows: readonly Row[], shape: ListShape<Row>, request: ListRequest): readonly Row[] {
  const known = prepare(rows, shape);
  const words = fold(request.search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const order = orderBy(rows, shape, known, request.sort);
  const fits =
    words.length === 0 ? order : order.filter((at) => words.every((word) => known.texts[at]?.includes(word)));
  const found = fits.flatMap((at) => rows[at] ?? []);
  return request.descending ? found.reverse() : found;
}

function prepare<Row>(rows: readonly Row[], shape: ListShape<Row>): Prepared {
  let known = prepared.get(rows);
  if (known === undefined) {
    known = { texts: rows.map((row) => fold(shape.text(row))), orders: new Map([['', [...rows.keys()]]]) };
    prepared.set(rows, known);
  }
  return known;
}

/** A column that is not there leaves the order as it is. */
function orderBy<Row>(
  rows: readonly Row[],
  { columns }: ListShape<Row>,
  { orders }: Prepared,
  sort: string,
): readonly number[] {
  const column = Object.hasOwn(columns, sort) ? columns[sort] : undefined;
  const name = column === undefined ? '' : sort;
  const known = orders.get(name);
  if (known !== undefined || column === undefined) return known ?? [];
  const keys = rows.map((row) => fold(column(row)));
  const order = [...rows.keys()].sort((a, b) => compareKeys(keys[a] ?? '', keys[b] ?? '') || a - b);
  orders.set(name, order);
  return order;
}

/** What is empty comes last. */
function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
