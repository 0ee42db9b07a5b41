import type { Value } from './compose.ts';
import type { SourceFile } from './place.ts';
import type { Notes } from './plain-notes.ts';
import { plainScalar } from './plain-scalar.ts';
import { trimSpaces } from './trim-spaces.ts';

/** A list or a mapping in brackets; `start` and `end` as its spans have them. */
interface Brackets {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a list or a mapping in brackets that ends on its line, for `readPlainYaml`.
 * @returns undefined when it holds anything but keys, texts without escapes and further brackets, or more follows on the line.
 */
export function readBrackets(
  file: SourceFile,
  notes: Notes,
  at: number,
  parent: object,
  key: string,
): Brackets | undefined {
  return new BracketsReader(file, notes, at).whole(parent, key);
}

const keyForm = /([A-Za-z0-9_][A-Za-z0-9_.-]*): +(?! )/y;
const quotedForm = /"([^"\\\n]*)"|'([^'\n]*)'(?!')/y;
const textForm = /[\w+/.\x80-\uffff][^\n:#,[\]{}]*(?:(?::(?![ \n,[\]{}]|$)|(?<! )#)[^\n:#,[\]{}]*){0,999}/y;
const restForm = / *(?:(?<= )#[^\n]*)?(?:\n|$)/y;
/** Deeper nesting is left to js-yaml. */
const maxDepth = 30;

/** One pass over the text, which gives up at the first thing that is not plain. */
class BracketsReader {
  private readonly file: SourceFile;
  private readonly notes: Notes;
  private at: number;
  private isPlain = true;
  private depth = 0;
  /** Where the value just read stands. */
  private start = 0;
  private end = 0;

  constructor(file: SourceFile, notes: Notes, at: number) {
    this.file = file;
    this.notes = notes;
    this.at = at;
  }

  whole(parent: object, key: string): Brackets | undefined {
    const value = this.value(parent, key);
    return this.isPlain && this.take(restForm) !== undefined ? { value, start: this.start, end: this.end } : undefined;
  }

  private giveUp(): null {
    this.isPlain = false;
    return null;
  }

  /** What the expression matches here, and goes past it. */
  private take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const match = form.exec(this.file.text);
    if (match === null) return undefined;
    this.at = form.lastIndex;
    return match;
  }

  private value(parent: object, key: string): Value {
    const first = this.file.text[this.at];
    if (first === '"' || first === "'") return this.quoted();
    if (first !== '[' && first !== '{') return this.plain();
    if (this.depth >= maxDepth) return this.giveUp();
    this.depth++;
    const value = first === '[' ? this.list(parent, key) : this.mapping(parent, key);
    this.depth--;
    return value;
  }

  private quoted(): Value {
    const start = this.at + 1;
    const match = this.take(quotedForm);
    if (match === undefined) return this.giveUp();
    this.start = start;
    this.end = this.at - 1;
    return match[1] ?? match[2] ?? '';
  }

  private plain(): Value {
    const start = this.at;
    const match = this.take(textForm);
    if (match === undefined) return this.giveUp();
    const text = trimSpaces(match[0]);
    this.start = start;
    this.end = start + text.length;
    return plainScalar(text);
  }

  private mapping(parent: object, key: string): Value {
    const object: { [key: string]: Value } = {};
    const start = this.at;
    let end = start + 1;
    let entries = 0;
    while (this.isAnother(start, '}')) {
      const keyStart = this.at;
      const name = this.take(keyForm)?.[1];
      // A key that stands there already, and one that every object has, such as `__proto__`.
      if (name === undefined || object[name] !== undefined) return this.giveUp();
      const value = this.value(object, name);
      end = this.end;
      this.notes.entry(name, keyStart, keyStart + name.length, this.start, end);
      object[name] = value;
      entries++;
    }
    this.notes.close(object, parent, key, start, entries);
    this.start = start;
    this.end = end;
    return object;
  }

  private list(parent: object, key: string): Value {
    const list: Value[] = [];
    const start = this.at;
    let end = start + 1;
    while (this.isAnother(start, ']')) {
      const value = this.value(list, String(list.length));
      end = this.end;
      this.notes.entry('', -1, -1, this.start, end);
      list.push(value);
    }
    this.notes.close(list, parent, key, start, list.length);
    this.start = start;
    this.end = end;
    return list;
  }

  /** Goes to the next entry of the brackets that opened at `start`; false past the closing one, or when there is no way on. */
  private isAnother(start: number, close: string): boolean {
    if (!this.isPlain) return false;
    const isFirst = this.at === start;
    if (isFirst) this.at++;
    this.skipSpaces();
    const next = this.file.text[this.at];
    if (next === close) {
      this.at++;
      return false;
    }
    if (isFirst) return true;
    if (next !== ',') {
      this.giveUp();
      return false;
    }
    this.at++;
    this.skipSpaces();
    return true;
  }

  private skipSpaces(): void {
    while (this.file.text[this.at] === ' ') this.at++;
  }
}
