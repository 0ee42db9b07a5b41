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
import type { SourceFile } from './place.ts';
import { placeAt, type Spans, setSpans } from './spans.ts';

/** A value of a YAML file: plain data, with its spans under a symbol on every object and list. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** Nesting deeper than this is no site, and would exhaust the stack of what walks it. */
const maxDepth = 60;
/** How many values aliases may add: a "YAML bomb" of nested aliases stops here. */
const maxAliased = 100_000;

/**
 * Reads one YAML document. Scalars are strict: `true`, `false`, `null` and plain decimal integers are themselves, all else is
 * the text as written, so that `0123`, `+33170`, `1e3` and a MAC address stay what they are.
 * @returns the document, or undefined for an empty file or one that is not YAML (then there are diagnostics).
 */
export function compose(file: SourceFile): { value: Value | undefined; diagnostics: Diagnostic[] } {
  let events: Event[];
  try {
    events = parseEvents(file.text, { filename: file.name, maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, diagnostics: [syntaxError(file, error)] };
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
      case EVENT_ID.SCALAR:
        return this.anchored(event.anchorStart, event.anchorEnd, this.at, this.scalar(event));
      case EVENT_ID.MAPPING:
        return this.mapping(event, parent, key);
      case EVENT_ID.SEQUENCE:
        return this.sequence(event, parent, key);
      case EVENT_ID.ALIAS:
        return this.alias(event.anchorStart, event.anchorEnd);
      default:
        return null;
    }
  }

  private scalar(event: ScalarEvent): Value {
    this.start = event.valueStart;
    this.end = event.valueEnd;
    this.refuseTag(event.tagStart, event.tagEnd);
    if (event.valueStart < 0) return event.style === SCALAR_STYLE.PLAIN ? null : '';
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const text = event.fast
      ? this.file.text.slice(event.valueStart, event.valueEnd)
      : getScalarValue(this.file.text, event);
    return plain ? plainScalar(text) : text;
  }

  private mapping(
    event: { start: number; anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
    parent: object | undefined,
    key: string,
  ): Value {
    this.refuseTag(event.tagStart, event.tagEnd);
    const object: { [key: string]: Value } = {};
    const keys: string[] = [];
    const at: number[] = [];
    const spans: Spans = { file: this.file, files: undefined, parent, key, keys, at, index: undefined };
    setSpans(object, spans);
    const anchor = this.openAnchor(event.anchorStart, event.anchorEnd);
    const first = this.at;
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
          `the key "${name}" stands twice in one object`,
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
    this.closeAnchor(anchor, object, this.at - first);
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
      this.value(undefined, '');
      this.start = start;
      this.end = end;
      return undefined;
    }
    this.at++;
    this.scalar(event);
    const text =
      event.valueStart < 0
        ? ''
        : event.fast
          ? this.file.text.slice(event.valueStart, event.valueEnd)
          : getScalarValue(this.file.text, event);
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
    this.refuseTag(event.tagStart, event.tagEnd);
    const list: Value[] = [];
    const at: number[] = [];
    setSpans(list, { file: this.file, files: undefined, parent, key, keys: undefined, at, index: undefined });
    const anchor = this.openAnchor(event.anchorStart, event.anchorEnd);
    const first = this.at;
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
    this.closeAnchor(anchor, list, this.at - first);
    this.at++;
    this.start = event.start;
    this.end = end;
    return list;
  }

  private anchored(start: number, end: number, at: number, value: Value): Value {
    if (start >= 0) this.anchors.set(this.file.text.slice(start, end), { value, size: 1 });
    this.at = at;
    return value;
  }

  private openAnchor(start: number, end: number): string | undefined {
    if (start < 0) return undefined;
    const name = this.file.text.slice(start, end);
    this.anchors.set(name, undefined);
    return name;
  }

  private closeAnchor(name: string | undefined, value: Value, events: number): void {
    if (name !== undefined) this.anchors.set(name, { value, size: events + this.aliased });
  }

  private alias(start: number, end: number): Value {
    const name = this.file.text.slice(start, end);
    this.start = start - 1;
    this.end = end;
    if (!this.anchors.has(name)) {
      this.report(
        `"*${name}" is no value: in YAML a star starts an alias`,
        start - 1,
        end,
        `write it in quotes: "*${name}"`,
      );
      return null;
    }
    const anchor = this.anchors.get(name);
    if (anchor === undefined) {
      this.report(`the alias "*${name}" stands inside what it names`, start - 1, end);
      return null;
    }
    this.aliased += anchor.size;
    if (this.aliased > maxAliased) {
      if (this.aliased - anchor.size <= maxAliased)
        this.report(`the aliases of this file stand for more than ${maxAliased} values`, start - 1, end);
      return null;
    }
    return anchor.value;
  }

  private refuseTag(start: number, end: number): void {
    if (start < 0) return;
    const tag = this.file.text.slice(start, end);
    this.report(
      `the YAML tag "${tag}" means nothing here`,
      start,
      end,
      'remove it: the language decides what is a number and what is text',
    );
  }
}

/** Only what cannot be anything else is not text. */
function plainScalar(text: string): Value {
  const first = text.charCodeAt(0);
  const isDigitOrMinus = (first >= 48 && first <= 57) || first === 45;
  if (isDigitOrMinus) return /^(?:0|-?[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text;
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}

function syntaxError(file: SourceFile, error: YAMLException): Diagnostic {
  const position = error.mark?.position ?? 0;
  const reason = error.reason ?? 'this is not YAML';
  const place = placeAt(file, Math.min(position, file.text.length), position + 1, '');
  const line = file.text.split('\n', place.line)[place.line - 1] ?? '';
  const starred = /(?:^|[\s{,])(\*[0-9*#]+)/.exec(line)?.[1];
  const hint = starred === undefined ? {} : { hint: `write "${starred}" in quotes: in YAML a star starts an alias` };
  return { rule: 'yaml-syntax', severity: 'error', message: reason, place, ...hint };
}
