/** What ends a line somewhere, or is shown by nothing. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text on one line: what could end it is a blank. */
export function onOneLine(text: string): string {
  return text.replace(controls, ' ');
}

export function hasControl(text: string): boolean {
  return text.search(controls) !== -1;
}
