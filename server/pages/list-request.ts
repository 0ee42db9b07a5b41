/** Which part of a list is to be shown: in the address of a page as `?q=ali&sort=-name&page=2`. */
export interface ListRequest {
  readonly search: string;
  /** The name of a column; empty for the order that the list has. */
  readonly sort: string;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

const mostSearched = 200;

export function listRequestOf(query: URLSearchParams): ListRequest {
  const sort = query.get('sort') ?? '';
  const page = query.get('page') ?? '';
  return {
    search: (query.get('q') ?? '').slice(0, mostSearched),
    sort: sort.replace(/^-/, ''),
    descending: sort.startsWith('-'),
    page: /^[1-9][0-9]{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The query of the same list with some of it otherwise. Another search or order begins at the first page. */
export function queryOf(request: ListRequest, change: Partial<ListRequest>): Record<string, string | undefined> {
  const { search, sort, descending, page } = { ...request, page: 1, ...change };
  return {
    q: search === '' ? undefined : search,
    sort: sort === '' ? undefined : `${descending ? '-' : ''}${sort}`,
    page: page === 1 ? undefined : String(page),
  };
}
