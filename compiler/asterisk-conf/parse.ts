import type { SourceFile } from '../source/place.ts';
import { type ConfText, sliceText, stripText } from './conf-text.ts';
import { readLines } from './lines.ts';
import type { ConfProblem } from './problem.ts';

/** A file in the syntax of Asterisk's own configuration files, as it is written: nothing included, nothing inherited yet. */
export interface Conf {
  readonly file: string;
  readonly sections: readonly ConfSection[];
  readonly directives: readonly ConfDirective[];
  readonly problems: readonly ConfProblem[];
}

export interface ConfSection {
  readonly name: ConfText;
  /** `[name](!)`: only there to be inherited from. */
  readonly template: boolean;
  /** `[name](+)`: adds to the section of that name that is there already. */
  readonly adds: boolean;
  /** `[name](a,b)`, in that order. */
  readonly inherits: readonly ConfText[];
  readonly options: readonly ConfOption[];
}

export interface ConfOption {
  readonly key: ConfText;
  readonly value: ConfText;
  /** `key += value`: is appended to the value the key has, with the blanks before it. */
  readonly appends: boolean;
}

/** `#include`, `#tryinclude` or `#exec`, in lower case without the `#`. */
export interface ConfDirective {
  readonly kind: 'include' | 'tryinclude' | 'exec';
  readonly path: ConfText;
}

/** Never throws: what Asterisk could not read is in `problems`, and the rest is read as Asterisk reads it. */
export function parseConf(file: SourceFile): Conf {
  const problems: ConfProblem[] = [];
  const sections: ConfSection[] = [];
  const directives: ConfDirective[] = [];
  let options: ConfOption[] | undefined;

  for (const line of readLines(file, problems)) {
    if (line.text.startsWith('[')) {
      options = [];
      const section = readSection(line, options, problems);
      if (section) sections.push(section);
    } else if (line.text.startsWith('#')) {
      const directive = readDirective(line, problems);
      if (directive) directives.push(directive);
    } else if (options === undefined) {
      problems.push({ message: 'the line stands before the first [section]', at: line });
    } else {
      const option = readOption(line, problems);
      if (option) options.push(option);
    }
  }
  return { file: file.name, sections, directives, problems };
}

function readSection(line: ConfText, options: ConfOption[], problems: ConfProblem[]): ConfSection | undefined {
  const close = line.text.indexOf(']');
  if (close < 0) {
    problems.push({ message: 'the section has no closing "]", and Asterisk refuses the whole file', at: line });
    return undefined;
  }
  const name = sliceText(line, 1, close);
  const inherits: ConfText[] = [];
  let template = false;
  let adds = false;
  // Only a parenthesis right behind the bracket counts; whatever else follows is ignored.
  if (line.text[close + 1] === '(') {
    const end = line.text.indexOf(')', close);
    if (end < 0) {
      problems.push({ message: 'the section has no closing ")", and Asterisk refuses the whole file', at: line });
      return undefined;
    }
    for (let start = close + 2; start <= end; ) {
      const comma = line.text.indexOf(',', start);
      const stop = comma < 0 || comma > end ? end : comma;
      const mark = sliceText(line, start, stop);
      if (mark.text === '!') template = true;
      else if (mark.text.startsWith('+')) adds = true;
      else if (mark.text !== '') inherits.push(mark);
      start = stop + 1;
    }
  }
  return { name, template, adds, inherits, options };
}

function readDirective(line: ConfText, problems: ConfProblem[]): ConfDirective | undefined {
  const blank = line.text.search(BLANK);
  const word = sliceText(line, 0, blank < 0 ? undefined : blank);
  const kind = directiveKind(word.text.slice(1).toLowerCase());
  if (kind === undefined) {
    problems.push({ message: `"${word.text}" is no directive, and Asterisk skips the line`, at: word });
    return undefined;
  }
  const path = unquote(stripText(sliceText(line, word.text.length)));
  if (path.text === '') {
    problems.push({ message: `"${word.text}" names no file, and Asterisk skips the line`, at: word });
    return undefined;
  }
  return { kind, path };
}

function directiveKind(word: string): ConfDirective['kind'] | undefined {
  return word === 'include' || word === 'tryinclude' || word === 'exec' ? word : undefined;
}

function unquote(path: ConfText): ConfText {
  const { text } = path;
  const quoted = (text.startsWith('"') && text.endsWith('"')) || (text.startsWith('<') && text.endsWith('>'));
  return quoted && text.length > 1 ? sliceText(path, 1, text.length - 1) : path;
}

function readOption(line: ConfText, problems: ConfProblem[]): ConfOption | undefined {
  // A backslash lets a key start with a character that has a meaning there.
  const keyStart = line.text.startsWith('\\') ? 1 : 0;
  const equals = line.text.indexOf('=', keyStart * 2);
  if (equals < 0) {
    problems.push({ message: 'the line has no "=", and Asterisk skips it', at: line });
    return undefined;
  }
  const appends = equals > keyStart * 2 && line.text[equals - 1] === '+';
  const key = stripText(sliceText(line, keyStart, appends ? equals - 1 : equals));
  if (key.text === '') {
    problems.push({ message: 'there is nothing before the "=", and Asterisk skips the line', at: line });
    return undefined;
  }
  if (appends) return { key, value: sliceText(line, equals + 1), appends };
  const arrow = line.text[equals + 1] === '>';
  return { key, value: stripText(sliceText(line, equals + (arrow ? 2 : 1))), appends };
}

const BLANK = /[\0- ]/;
