/** A text of the site for a message, which stays readable however long the text is. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
