/** A text as a value of YAML that is nothing but itself: neither YAML nor Jinja finds a meaning in it. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).replace(/[^\u0020-\u007e]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `!unsafe ${escaped}`;
}
