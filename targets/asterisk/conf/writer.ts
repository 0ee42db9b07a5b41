import type { SecretUse } from '../../../compiler/artifact.ts';
import type { Secret } from '../../../compiler/secret.ts';
import type { Origin } from '../../../compiler/source/origin.ts';
import { joinedText } from './joined-text.ts';
import { confNameProblem, confTextProblem, escapeConfText } from './text.ts';

/** What an option can be set to: booleans become `yes` and `no`; a list is one value made of parts, some of them secret. */
export type ConfValue = string | number | boolean | Secret | readonly (string | Secret)[];

export interface SectionOptions {
  /** A section that others inherit from and that is nothing by itself: `[name](!)`. */
  readonly template?: boolean;
  /** The sections (templates mostly) whose options come before its own, in that order. */
  readonly inherits?: readonly string[];
  readonly origin?: Origin | undefined;
}

/** A configuration file in the making, in the syntax that all of Asterisk's own files share. */
export interface ConfWriter {
  /** A line for people; text of several lines makes several. */
  comment(text: string): void;
  /** Starts a section, after an empty line unless a comment stands right before it. */
  section(name: string, options?: SectionOptions): void;
  /** A line `key = value` of the current section. */
  option(key: string, value: ConfValue, origin?: Origin): void;
  /** A line `#include path`. A relative path starts at Asterisk's configuration directory; `*` may stand for any files. */
  include(path: string, origin?: Origin): void;
  /** An empty line. */
  blank(): void;
  /** Whole sections, or lines of the current section, that were written elsewhere; between sections goes an empty line. */
  append(part: ConfText): void;
  finish(): ConfText;
}

/** Text of a configuration file, and what is to be known of it. */
export interface ConfText {
  readonly content: string;
  readonly secrets: readonly SecretUse[];
  /** Index 0 is line 1, as in `Artifact`. */
  readonly origins: readonly (Origin | undefined)[];
  /** Of what it was put together, in order; absent for text that is one piece. */
  readonly parts?: readonly ConfText[];
}

/**
 * Every text is escaped here and nowhere else. What the syntax cannot hold (`confTextProblem`) throws, because the schema
 * refuses it with a place long before: an error from here is a bug in pbxc.
 */
export function confWriter(): ConfWriter {
  const parts: ConfText[] = [];
  const keys = new Set<string>();
  /** The line before, or the part that ends with it. */
  let previous = '';
  // Since the last part: lines that are not joined yet, the text before them, and what is to be known of both.
  let chunk: string[] = [];
  let pieces: string[] = [];
  let origins: (Origin | undefined)[] = [];
  let secrets: SecretUse[] = [];
  let offset = 0;

  function flush(): void {
    if (chunk.length > 0) pieces.push(chunk.join('\n'), '\n');
    chunk = [];
  }

  function ownLines(): ConfText {
    flush();
    return { content: pieces.join(''), secrets, origins };
  }

  function closePart(): void {
    if (origins.length === 0) return;
    parts.push(ownLines());
    pieces = [];
    origins = [];
    secrets = [];
    offset = 0;
  }

  function line(text: string, origin?: Origin): void {
    chunk.push(text);
    origins.push(origin);
    offset += text.length + 1;
    previous = text;
    // Lines that are joined early are short-lived, which is what makes 100,000 of them cheap.
    if (chunk.length === LINES_PER_CHUNK) flush();
  }

  function secretReference(secret: Secret, start: number): string {
    const text = `<secret ${secret.id}>`;
    must('the secret', secret.id, NOT_IN_SECRET_ID.test(secret.id) ? 'has characters no secret has' : undefined);
    secrets.push({ start, end: start + text.length, secret, syntax: 'asterisk' });
    return text;
  }

  function valueText(key: string, value: ConfValue, start: number): string {
    if (typeof value === 'string') return plainText(key, value);
    if (typeof value === 'number') return numberText(key, value);
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (!isParts(value)) return secretReference(value, start);
    let text = '';
    for (const part of value) {
      text += typeof part === 'string' ? escapeConfText(part) : secretReference(part, start + text.length);
    }
    // Blanks are only cut off the ends of the whole, so it is the whole that is checked.
    const plain = value.map((part) => (typeof part === 'string' ? part : '-')).join('');
    must(`the value of "${key}"`, plain, confTextProblem(plain));
    return text;
  }

  return {
    comment(text) {
      for (const part of text.split('\n')) {
        const trimmed = part.trimEnd();
        must('the comment', trimmed, confTextProblem(trimmed.trimStart()));
        line(trimmed === '' ? ';' : `; ${trimmed}`);
      }
    },
    section(name, options = {}) {
      must('the section name', name, confNameProblem(name));
      const marks = options.template === true ? ['!'] : [];
      for (const parent of options.inherits ?? []) {
        must('the section name', parent, confNameProblem(parent));
        marks.push(parent);
      }
      if (!endsApart(previous)) line('');
      line(marks.length === 0 ? `[${name}]` : `[${name}](${marks.join(',')})`, options.origin);
    },
    option(key, value, origin) {
      // A large file has 100,000 options and a dozen keys.
      if (!keys.has(key)) {
        if (!KEY.test(key)) must('the option name', key, 'is not letters, digits and _ - . / @ : * #');
        keys.add(key);
      }
      const text = valueText(key, value, offset + key.length + ' = '.length);
      line(text === '' ? `${key} =` : `${key} = ${text}`, origin);
    },
    include(path, origin) {
      if (!PATH.test(path)) must('the path', path, 'is not letters, digits and _ - . / *, up to 200 of them');
      line(`#include ${path}`, origin);
    },
    blank() {
      line('');
    },
    append(part) {
      if (part.content === '') return;
      if (part.content.startsWith('[') && !endsApart(previous)) line('');
      closePart();
      parts.push(part);
      previous = part.content;
    },
    finish() {
      if (parts.length === 0) return ownLines();
      closePart();
      return joinedText(parts);
    },
  };
}

/** Whether nothing is there yet, or the last line is empty or a comment. */
function endsApart(text: string): boolean {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start === end || text[start] === ';';
}

const LINES_PER_CHUNK = 500;

/** A `#` or a `[` at its start, or a `+` at its end, would make the line something else. */
const KEY = /^[A-Za-z0-9_*/@.-][A-Za-z0-9_*/@.:#-]{0,99}$/;
const PATH = /^[\w./*-]{1,200}$/;
const NOT_IN_SECRET_ID = /[\u0000-\u001f;<>\\]/;

function plainText(key: string, value: string): string {
  const problem = confTextProblem(value);
  if (problem !== undefined) must(`the value of "${key}"`, value, problem);
  return escapeConfText(value);
}

function numberText(key: string, value: number): string {
  if (!Number.isFinite(value)) must(`the value of "${key}"`, String(value), 'is no number that can be written');
  return String(value);
}

function isParts(value: Secret | readonly (string | Secret)[]): value is readonly (string | Secret)[] {
  return Array.isArray(value);
}

function must(what: string, text: string, problem: string | undefined): void {
  if (problem === undefined) return;
  const shown = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  throw new Error(
    `${what} ${JSON.stringify(shown)} cannot be written to an Asterisk configuration file: it ${problem}`,
  );
}
