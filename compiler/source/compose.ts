import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { quoted } from '../quoted.ts';
import { isSecretKey } from '../secret-key.ts';
import type { SourceFile } from './place.ts';
import { plainScalar } from './plain-scalar.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { placeAt, type Spans, setSpans } from './spans.ts';
import { syntaxError } from './syntax-error.ts';

/** A value of a YAML file: plain data, with its spans under a symbol on every object and list. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** Nesting deeper than this is no site, and would exhaust the stack of what walks it. */
const maxDepth = 60;
/** How many values aliases may add: a "YAML bomb" of nested aliases stops here. */
const maxAliased = 100_000;
/** A value costs some 300 bytes while it is read. Every value but the first comes after one of these characters. */
const maxSeparators = 3_000_000;

/**
 * Reads one YAML document. Scalars are strict (`plainScalar`).
 * @returns the document, or undefined for an empty file or one that is not YAML (then there are diagnostics, which show no secret).
 */
export function compose(file: SourceFile): { value: Value | undefined; diagnostics: Diagnostic[] } {
  if (hasTooManySeparators(file.text)) {
    const message = `${file.name} holds more than ${maxSeparators} values`;
    return {
      value: undefined,
      diagnostics: [
        { rule: 'unreadable-file', severity: 'error', message, hint: 'a site may be split over many files' },
      ],
    };
  }
  const plain = readPlainYaml(file);
  if (plain !== undefined) return { value: plain, diagnostics: [] };
  return composeEvents(file);
}

/** The same by js-yaml's events, for any YAML. */
export function composeEvents(file: SourceFile): { value: Value | undefined; diagnostics: Diagnostic[] } {
  let events: Event[];
  try {
    events = parseEvents(file.text, { filename: file.name, maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, diagnostics: [syntaxError(file, error.reason ?? '', error.mark?.position ?? 0)] };
  }
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, start: number, end: number, hint?: string): void => {
    const place = placeAt(file, start, end, '');
    diagnostics.push({
      rule: 'yaml-syntax',
      severity: 'error',
      message,
      place,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const value = new Composer(file, events, report).document();
  return { value, diagnostics };
}

type Report = (message: string, start: number, end: number, hint?: string) => void;

/** One pass over the events; a class because the pass has a position, anchors and a budget that every step shares. */
class Composer {
  private at = 0;
  private aliased = 0;
  private tooManyAliases = false;
  private readonly anchors = new Map<string, { value: Value; size: number } | undefined>();
  private readonly file: SourceFile;
  private readonly events: Event[];
  private readonly report: Report;
  /** Where the value just read ends: an object's end is the end of its last entry. */
  private end = 0;
  private start = 0;

  constructor(file: SourceFile, events: Event[], report: Report) {
    this.file = file;
    this.events = events;
    this.report = report;
  }

  document(): Value | undefined {
    if (this.events.length === 0) return undefined;
    this.at = 1;
    const value = this.value(undefined, '');
    const next = this.events[this.at + 1];
    if (next !== undefined) {
      const start = this.startOf(this.events[this.at + 2]);
      this.report('a second YAML document in one file', start, start + 1, 'put it into a file of its own');
    }
    return value;
  }

  private startOf(event: Event | undefined): number {
    if (event === undefined) return this.file.text.length;
    if (event.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
    return 0;
  }

  private value(parent: object | undefined, key: string): Value {
    const event = this.events[this.at++];
    if (event === undefined) return null;
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const value = this.scalar(event, key);
        if (event.anchorStart >= 0)
          this.anchors.set(this.file.text.slice(event.anchorStart, event.anchorEnd), { value, size: 1 });
        return value;
      }
      case EVENT_ID.MAPPING:
        return this.mapping(event, parent, key);
      case EVENT_ID.SEQUENCE:
        return this.sequence(event, parent, key);
      case EVENT_ID.ALIAS:
        return this.alias(event.anchorStart, event.anchorEnd, key);
      default:
        return null;
    }
  }

  private scalar(event: ScalarEvent, key: string): Value {
    this.refuseTag(event.tagStart, event.tagEnd, key);
    const text = this.text(event);
    return event.style === SCALAR_STYLE.PLAIN ? plainScalar(text) : text;
  }

  /** What a scalar says, whatever it means. */
  private text(event: ScalarEvent): string {
    this.start = event.valueStart;
    this.end = event.valueEnd;
    if (event.valueStart < 0) return '';
    if (event.fast) return this.file.text.slice(event.valueStart, event.valueEnd);
    const text = getScalarValue(this.file.text, event);
    // Only an escape can make one, since the file itself is UTF-8.
    if (halfPair.test(text)) {
      const hint = 'write the character itself, or the escapes of both its halves';
      this.report('an escape stands for half of a character', this.start, this.end, hint);
    }
    return text;
  }

  private mapping(
    event: { start: number; anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
    parent: object | undefined,
    key: string,
  ): Value {
    this.refuseTag(event.tagStart, event.tagEnd, key);
    const object: { [key: string]: Value } = {};
    const keys: string[] = [];
    const at: number[] = [];
    const spans: Spans = { file: this.file, files: undefined, parent, key, keys, at, index: undefined };
    setSpans(object, spans);
    const anchor = this.openAnchor(event.anchorStart, event.anchorEnd);
    const sizeBefore = this.size();
    let end = event.start + 1;
    for (
      let next = this.events[this.at];
      next !== undefined && next.type !== EVENT_ID.POP;
      next = this.events[this.at]
    ) {
      const name = this.key(next);
      const keyStart = this.start;
      const keyEnd = this.end;
      const value = this.value(object, name ?? '');
      if (this.start >= 0) end = this.end;
      else end = Math.max(end, keyEnd);
      if (name === undefined) continue;
      if (Object.hasOwn(object, name)) {
        this.report(
          `the key ${quoted(name)} stands twice in one object`,
          keyStart,
          keyEnd,
          'the first one counts: rename or remove this one',
        );
        continue;
      }
      keys.push(name);
      at.push(keyStart, keyEnd, this.start, this.end);
      object[name] = value;
    }
    this.closeAnchor(anchor, object, this.size() - sizeBefore);
    this.at++;
    this.start = event.start;
    this.end = end;
    return object;
  }

  /** A key as text; undefined, with a diagnostic, for what cannot be one. */
  private key(event: Event): string | undefined {
    if (event.type !== EVENT_ID.SCALAR) {
      const start = event.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : this.startOf(event);
      const end = event.type === EVENT_ID.ALIAS ? event.anchorEnd : start + 1;
      const hint =
        event.type === EVENT_ID.ALIAS ? `write it in quotes: "${this.file.text.slice(start, end)}"` : undefined;
      this.report('a key is a name, not a list, an object or an alias', start, end, hint);
      if (event.type === EVENT_ID.ALIAS) this.at++;
      else this.value(undefined, '');
      this.start = start;
      this.end = end;
      return undefined;
    }
    this.at++;
    this.refuseTag(event.tagStart, event.tagEnd, '');
    const text = this.text(event);
    if (text === '__proto__') {
      this.report('"__proto__" cannot be a key', this.start, this.end);
      return undefined;
    }
    return text;
  }

  private sequence(
    event: { start: number; anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
    parent: object | undefined,
    key: string,
  ): Value {
    this.refuseTag(event.tagStart, event.tagEnd, key);
    const list: Value[] = [];
    const at: number[] = [];
    setSpans(list, { file: this.file, files: undefined, parent, key, keys: undefined, at, index: undefined });
    const anchor = this.openAnchor(event.anchorStart, event.anchorEnd);
    const sizeBefore = this.size();
    let end = event.start + 1;
    for (
      let next = this.events[this.at];
      next !== undefined && next.type !== EVENT_ID.POP;
      next = this.events[this.at]
    ) {
      const value = this.value(list, String(list.length));
      if (this.start >= 0) end = this.end;
      at.push(-1, -1, this.start < 0 ? end : this.start, this.start < 0 ? end : this.end);
      list.push(value);
    }
    this.closeAnchor(anchor, list, this.size() - sizeBefore);
    this.at++;
    this.start = event.start;
    this.end = end;
    return list;
  }

  private openAnchor(start: number, end: number): string | undefined {
    if (start < 0) return undefined;
    const name = this.file.text.slice(start, end);
    this.anchors.set(name, undefined);
    return name;
  }

  private closeAnchor(name: string | undefined, value: Value, size: number): void {
    if (name !== undefined) this.anchors.set(name, { value, size });
  }

  /** How much has been read so far, with what the aliases stand for. */
  private size(): number {
    return this.at + this.aliased;
  }

  private alias(start: number, end: number, key: string): Value {
    const name = this.file.text.slice(start, end);
    this.start = start - 1;
    this.end = end;
    if (!this.anchors.has(name)) {
      const value = isSecretKey(key) ? 'this secret' : `"*${name}"`;
      const hint = isSecretKey(key) ? 'write it in quotes' : `write it in quotes: ${value}`;
      this.report(`${value} is no value: in YAML a star starts an alias`, start - 1, end, hint);
      return null;
    }
    const anchor = this.anchors.get(name);
    if (anchor === undefined) {
      this.report(`the alias "*${name}" stands inside what it names`, start - 1, end);
      return null;
    }
    if (this.aliased + anchor.size > maxAliased) {
      this.refuseAliases(start - 1, end);
      return null;
    }
    this.aliased += anchor.size;
    return anchor.value;
  }

  /** Once is enough: there may be millions. */
  private refuseAliases(start: number, end: number): void {
    if (this.tooManyAliases) return;
    this.tooManyAliases = true;
    this.report(`the aliases of this file stand for more than ${maxAliased} values`, start, end);
  }

  private refuseTag(start: number, end: number, key: string): void {
    if (start < 0) return;
    // A secret that starts with `!` looks like a tag.
    const tag = isSecretKey(key) ? 'a YAML tag (`!`)' : `the YAML tag "${this.file.text.slice(start, end)}"`;
    this.report(`${tag} means nothing here`, start, end, 'remove it, or write a text that starts with `!` in quotes');
  }
}

const halfPair = /\p{Cs}/u;

function hasTooManySeparators(text: string): boolean {
  if (text.length <= maxSeparators) return false;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === colon || code === newline) count++;
  }
  return count > maxSeparators;
}

const [comma, colon, newline] = [44, 58, 10];
