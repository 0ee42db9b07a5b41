/** A whole number in the query of a request; undefined for what is none, or has more than six digits. */
export function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text !== null && /^[0-9]{1,6}$/.test(text) ? Number(text) : undefined;
}
