import { type ConfText, sliceText } from '../../asterisk-conf/conf-text.ts';

export interface ApplicationOption {
  readonly letter: string;
  readonly at: ConfText;
  /** What stands in its parentheses. */
  readonly value?: ConfText;
}

/** Reads an application's options, `tTb(handler^s^1)L(60000)`; variables in between are passed over. */
export function applicationOptions(from: ConfText): ApplicationOption[] {
  const found: ApplicationOption[] = [];
  for (let index = 0; index < from.text.length; index++) {
    if (from.text.startsWith('${', index)) {
      index = closing(from.text, index + 1) - 1;
      continue;
    }
    const letter = from.text.charAt(index);
    if (!/[A-Za-z]/.test(letter)) continue;
    if (from.text[index + 1] !== '(') {
      found.push({ letter, at: sliceText(from, index, index + 1) });
      continue;
    }
    const end = closing(from.text, index + 1);
    found.push({ letter, at: sliceText(from, index, end), value: sliceText(from, index + 2, end - 1) });
    index = end - 1;
  }
  return found;
}

/** The index after what closes the bracket at `open`; the end of the text if nothing does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index);
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth === 0) return index + 1;
  }
  return text.length;
}
