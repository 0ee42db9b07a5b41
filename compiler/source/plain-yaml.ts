import type { Value } from './compose.ts';
import type { SourceFile } from './place.ts';
import { readBrackets } from './plain-brackets.ts';
import { allSpans, type Notes, startsOnly } from './plain-notes.ts';
import { plainScalar } from './plain-scalar.ts';
import type { Spans } from './spans.ts';
import { trimSpaces } from './trim-spaces.ts';

/**
 * Reads the YAML that nearly all of a large site is: blocks, and what stands in brackets on one line; texts on one line, without
 * quotes or in quotes without escapes. It makes what `composeEvents` makes, in a fifth of the time (a test compares the two); the
 * spans are made by a second pass, if ever somebody asks.
 * @returns the document; undefined for a file that has anything more, or anything wrong: that is js-yaml's to read.
 */
export function readPlainYaml(file: SourceFile): Value | undefined {
  if (strange.test(file.text)) return undefined;
  let found: Map<number, Spans> | undefined;
  const find = (start: number): Spans => {
    found ??= spansByStart(file);
    const spans = found.get(start);
    if (spans === undefined) throw new Error(`Nothing starts at ${start} of ${file.name}`);
    return spans;
  };
  return new PlainReader(file, startsOnly(find)).document();
}

function spansByStart(file: SourceFile): Map<number, Spans> {
  const found = new Map<number, Spans>();
  new PlainReader(file, allSpans(file, found)).document();
  return found;
}

/** Control characters (tabs and carriage returns too), line breaks of other standards, byte order marks, half characters. */
const strange = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * A line with what follows it: its blanks, the dash of an item, a key, the blanks behind it, a value. One expression, because a
 * new process runs that at full speed at once, unlike a loop over characters. A lookahead behind each run of blanks keeps what
 * does not match from being tried again with fewer of them.
 */
const lineForm = new RegExp(
  [
    /( *)(?! )/,
    /(-(?: +(?! )|(?=\n|$)))?/,
    /(?:([A-Za-z0-9_][A-Za-z0-9_.-]*):(?![^ \n]))?/,
    /( *)(?! )/,
    /((?:"[^"\\\n]*"|'[^'\n]*'(?!')) *|[[{][^\n]*|[\w+/.\x80-\uffff][^\n:#]*(?:(?::(?![ \n]|$)|(?<! )#)[^\n:#]*){0,999})?/,
    /(?:(?<![^ \n])#[^\n]*)?(?:\n|$)/,
  ]
    .map((part) => part.source)
    .join(''),
  'y',
);

const documentStart = '---\n';
/** Deeper nesting is left to js-yaml, which has a limit of its own. */
const maxDepth = 30;

/** One pass over the lines, which gives up at the first thing that is not plain; a class because every step moves the pass on. */
class PlainReader {
  private readonly file: SourceFile;
  private readonly notes: Notes;
  private next = 0;
  /** The line at hand. `indent` is -1 at the end of the text, and when the pass has given up. */
  private indent = 0;
  /** The dash of an item with the blanks behind it. */
  private dash = '';
  private key = '';
  private keyStart = 0;
  private value = '';
  private valueStart = 0;
  private isPlain = true;
  private depth = 0;
  /** Where the value just read stands; -1 for one that is not written. */
  private start = 0;
  private end = 0;

  constructor(file: SourceFile, notes: Notes) {
    this.file = file;
    this.notes = notes;
  }

  document(): Value | undefined {
    if (this.file.text.startsWith(documentStart)) this.next = documentStart.length;
    this.toNextLine();
    if (this.indent !== 0 || this.key === '' || this.dash !== '') return undefined;
    const value = this.mapping(undefined, '', 0);
    return this.isPlain && this.indent < 0 ? value : undefined;
  }

  private giveUp(): null {
    this.isPlain = false;
    this.indent = -1;
    return null;
  }

  /** Takes the next line that holds more than a comment. */
  private toNextLine(): void {
    const { text } = this.file;
    while (this.next < text.length) {
      const lineStart = this.next;
      lineForm.lastIndex = lineStart;
      const match = lineForm.exec(text);
      if (match === null) {
        this.giveUp();
        return;
      }
      this.next = lineForm.lastIndex;
      const [, blanks = '', dash = '', key = '', gap = '', value = ''] = match;
      if (dash === '' && key === '' && value === '') continue;
      this.indent = blanks.length;
      this.dash = dash;
      this.key = key;
      this.keyStart = lineStart + blanks.length + dash.length;
      this.value = value;
      this.valueStart = this.keyStart + (key === '' ? 0 : key.length + 1) + gap.length;
      return;
    }
    this.indent = -1;
  }

  private block(parent: object, key: string): Value {
    if (this.depth >= maxDepth) return this.giveUp();
    this.depth++;
    const { indent } = this;
    const value = this.dash === '' ? this.mapping(parent, key, indent) : this.sequence(parent, key, indent);
    this.depth--;
    return value;
  }

  private mapping(parent: object | undefined, key: string, indent: number): Value {
    const object: { [key: string]: Value } = {};
    const start = this.keyStart;
    let end = start + 1;
    let entries = 0;
    while (this.indent === indent) {
      const { key: name, keyStart } = this;
      const keyEnd = keyStart + name.length;
      // A key that stands there already, and one that every object has, such as `__proto__`.
      if (name === '' || this.dash !== '' || object[name] !== undefined) return this.giveUp();
      const value = this.entry(object, name, indent);
      end = this.start >= 0 ? this.end : Math.max(end, keyEnd);
      this.notes.entry(name, keyStart, keyEnd, this.start, this.end);
      object[name] = value;
      entries++;
    }
    this.notes.close(object, parent, key, start, entries);
    return this.finish(object, start, end, indent);
  }

  /** The value of a key that stands at `indent`: the rest of its line, or a block below it. */
  private entry(parent: object, key: string, indent: number): Value {
    if (this.value !== '') return this.onLine(parent, key, indent);
    this.toNextLine();
    // The items of a list may stand as far left as its key.
    if (this.indent === indent && this.dash !== '') return this.sequence(parent, key, indent);
    return this.indent > indent ? this.block(parent, key) : this.nothing();
  }

  private sequence(parent: object, key: string, indent: number): Value {
    const list: Value[] = [];
    const start = this.keyStart - this.dash.length;
    let end = start + 1;
    while (this.indent === indent && this.dash !== '') {
      const value = this.item(list, String(list.length), indent);
      if (this.start >= 0) end = this.end;
      this.notes.entry('', -1, -1, this.start < 0 ? end : this.start, end);
      list.push(value);
    }
    this.notes.close(list, parent, key, start, list.length);
    return this.finish(list, start, end, indent);
  }

  private item(parent: object, key: string, indent: number): Value {
    if (this.key !== '') {
      // A mapping that starts behind the dash goes on below its first key.
      this.indent += this.dash.length;
      this.dash = '';
      return this.block(parent, key);
    }
    if (this.value !== '') return this.onLine(parent, key, indent);
    this.toNextLine();
    return this.indent > indent ? this.block(parent, key) : this.nothing();
  }

  private finish(value: Value, start: number, end: number, indent: number): Value {
    if (!this.isPlain || this.indent > indent) return this.giveUp();
    this.start = start;
    this.end = end;
    return value;
  }

  private nothing(): null {
    this.start = -1;
    this.end = -1;
    return null;
  }

  /** The value that stands on the line at hand, in a block at `indent`. */
  private onLine(parent: object, key: string, indent: number): Value {
    const value = this.lineValue(parent, key);
    this.toNextLine();
    // A line further in would go on with the text.
    return this.isPlain && this.indent <= indent ? value : this.giveUp();
  }

  private lineValue(parent: object, key: string): Value {
    const { value, valueStart } = this;
    const text = trimSpaces(value);
    const first = text[0];
    if (first === '[' || first === '{') {
      const found = readBrackets(this.file, this.notes, valueStart, parent, key);
      if (found === undefined) return this.giveUp();
      this.start = found.start;
      this.end = found.end;
      return found.value;
    }
    const isQuoted = first === '"' || first === "'";
    this.start = isQuoted ? valueStart + 1 : valueStart;
    this.end = valueStart + text.length - (isQuoted ? 1 : 0);
    return isQuoted ? text.slice(1, -1) : plainScalar(text);
  }
}
