/** The text without the spaces at its end; unlike `trimEnd`, which also takes the blanks of other scripts. */
export function trimSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return end === text.length ? text : text.slice(0, end);
}
