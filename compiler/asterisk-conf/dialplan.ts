import type { SourceFile } from '../source/place.ts';
import { type ConfText, sliceText, stripText } from './conf-text.ts';
import { type Conf, type ConfOption, parseConf } from './parse.ts';
import type { ConfProblem } from './problem.ts';
import { separate } from './separate.ts';

/** A dialplan file (`extensions.conf` or a part of it) as Asterisk's pbx_config reads it. */
export interface OwnDialplan {
  readonly conf: Conf;
  readonly contexts: readonly OwnContext[];
  /** What `[globals]` sets. */
  readonly globals: readonly ConfOption[];
  /** Lines that Asterisk would skip, misread or refuse, those of the configuration syntax included. */
  readonly problems: readonly ConfProblem[];
}

export interface OwnContext {
  readonly name: ConfText;
  readonly extensions: readonly OwnExtension[];
  readonly includes: readonly ConfText[];
  readonly switches: readonly ConfText[];
}

export interface OwnExtension {
  /** With its underscore: `_0ZXXXXXXXX`. */
  readonly pattern: ConfText;
  /** `exten = 1000/0123,...`: only for callers of this number. */
  readonly callerId?: ConfText;
  readonly priorities: readonly OwnPriority[];
}

export interface OwnPriority {
  /** `hint` is no step of a call: its `app` is the device whose state is meant. */
  readonly priority: number | 'hint';
  readonly label?: ConfText;
  readonly app: ConfText;
  readonly args: ConfText;
  /** The whole line. */
  readonly at: ConfText;
}

/** Never throws; a line that Asterisk would not take is a problem and not an extension. */
export function parseDialplan(file: SourceFile): OwnDialplan {
  const conf = parseConf(file);
  const problems = [...conf.problems];
  const contexts: OwnContext[] = [];
  const globals: ConfOption[] = [];
  for (const section of conf.sections) {
    const name = section.name.text.toLowerCase();
    if (name === 'globals') globals.push(...section.options);
    else if (name !== 'general') contexts.push(readContext(section.name, section.options, problems));
  }
  return { conf, contexts, globals, problems };
}

function readContext(name: ConfText, options: readonly ConfOption[], problems: ConfProblem[]): OwnContext {
  const extensions: MutableExtension[] = [];
  const includes: ConfText[] = [];
  const switches: ConfText[] = [];
  const cursor: Cursor = { extension: undefined, priority: undefined };
  for (const { key, value } of options) {
    const word = key.text.toLowerCase();
    if (word.startsWith('same')) readStep(key, value, cursor, problems);
    else if (word === 'exten') readExtension(key, value, cursor, extensions, problems);
    else if (word === 'include') includes.push(value);
    else if (word === 'switch' || word === 'lswitch' || word === 'eswitch') switches.push(value);
    else if (word !== 'ignorepat' && word !== 'autohints') {
      problems.push({ message: `"${key.text}" means nothing in a context, and Asterisk skips the line`, at: key });
    }
  }
  return { name, extensions, includes, switches };
}

interface MutableExtension extends OwnExtension {
  readonly priorities: OwnPriority[];
}

/** Where `same` and `n` go on: both outlive a change of extension, as in Asterisk. */
interface Cursor {
  extension: MutableExtension | undefined;
  priority: number | undefined;
}

function readExtension(
  key: ConfText,
  value: ConfText,
  cursor: Cursor,
  extensions: MutableExtension[],
  problems: ConfProblem[],
): void {
  const comma = endOfPattern(value.text);
  const written = stripText(sliceText(value, 0, comma));
  const slash = written.text.indexOf('/');
  const pattern = slash < 0 ? written : sliceText(written, 0, slash);
  const callerId = slash < 0 ? undefined : sliceText(written, slash + 1);
  if (pattern.text === '') {
    problems.push({ message: 'the extension has no name', at: value });
    return;
  }
  let extension = extensions.find((one) => one.pattern.text === pattern.text && one.callerId?.text === callerId?.text);
  if (!extension) {
    extension = { pattern, ...(callerId && { callerId }), priorities: [] };
    extensions.push(extension);
  }
  cursor.extension = extension;
  readStep(key, sliceText(value, Math.min(comma + 1, value.text.length)), cursor, problems);
}

/** The first comma that is in no `[ ]` (`_[1-3,5]X` is one pattern) and behind no backslash. */
function endOfPattern(text: string): number {
  let brackets = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '[') brackets++;
    else if (character === ']' && brackets > 0) brackets--;
    else if (character === ',' && brackets === 0) return index;
  }
  return text.length;
}

function readStep(key: ConfText, value: ConfText, cursor: Cursor, problems: ConfProblem[]): void {
  const { extension } = cursor;
  if (!extension) {
    problems.push({
      message: `"${key.text}" comes before any "exten" of its context, and Asterisk skips the line`,
      at: key,
    });
    return;
  }
  const comma = value.text.indexOf(',');
  const head = stripText(sliceText(value, 0, comma < 0 ? undefined : comma));
  const open = head.text.indexOf('(');
  const close = head.text.indexOf(')', open);
  if (open >= 0 && close < 0) {
    problems.push(
      missingPriority(head, value) ?? {
        message: 'the label has no closing ")", and Asterisk skips the line',
        at: head,
      },
    );
    return;
  }
  const label = open < 0 ? undefined : sliceText(head, open + 1, close);
  const read = readPriority(stripText(sliceText(head, 0, open < 0 ? undefined : open)).text, extension, cursor);
  if ('problem' in read) {
    problems.push(missingPriority(head, value) ?? { message: read.problem, at: head });
    return;
  }
  const { priority } = read;
  const same = label && extension.priorities.find((step) => step.label?.text === label.text);
  if (same) {
    problems.push({
      message: `the label "${label.text}" is on priority ${same.priority} of the extension already, and Asterisk drops it here`,
      at: label,
    });
  }
  // A hint counts as -1, so that a following `n` starts at 0, which is no priority.
  cursor.priority = priority === 'hint' ? -1 : priority;
  const action = comma < 0 ? sliceText(value, value.text.length) : sliceText(value, comma + 1);
  if (action.text.trim() === '') {
    problems.push({ message: 'the step names no application, and a call that comes to it ends', at: value });
  }
  extension.priorities.push({
    priority,
    ...(label && !same && { label }),
    ...readAction(action, priority === 'hint', problems),
    at: value,
  });
}

/** `same = Return()`: the application stands where the priority should. */
function missingPriority(head: ConfText, value: ConfText): ConfProblem | undefined {
  const name = /^([A-Za-z]\w*)\(/.exec(head.text)?.[1];
  if (name === undefined || LABELLED.test(head.text)) return undefined;
  return {
    kind: 'missing-priority',
    message: `the step has no priority before "${name}", and Asterisk skips the line`,
    at: head,
    hint: `write "n,${value.text}"`,
  };
}

type PriorityOrProblem = { readonly priority: number | 'hint' } | { readonly problem: string };

function readPriority(text: string, extension: OwnExtension, cursor: Cursor): PriorityOrProblem {
  if (text === 'hint') return { priority: 'hint' };
  const plus = text.indexOf('+');
  const word = plus < 0 ? text : text.slice(0, plus);
  const offset = plus < 0 ? 0 : Number.parseInt(text.slice(plus + 1), 10) || 0;
  if (word === 'n' || word === 'next' || word === 's' || word === 'same') {
    if (cursor.priority === undefined) {
      return { problem: `"${word}" continues nothing: the first step of a context needs a number` };
    }
    const next = word.startsWith('n') ? cursor.priority + 1 : cursor.priority;
    if (next < 1) return { problem: `"${word}" follows a hint, which counts nothing: the first step needs a number` };
    return { priority: next + offset };
  }
  const number = Number.parseInt(word, 10);
  if (Number.isNaN(number)) {
    const labelled = extension.priorities.find((step) => step.label?.text === word);
    if (typeof labelled?.priority === 'number') return { priority: labelled.priority + offset };
    return { problem: `"${text}" is no priority, and Asterisk skips the line` };
  }
  if (number < 1) return { problem: `the priority ${number} is below 1, and Asterisk skips the line` };
  return { priority: number + offset };
}

function readAction(action: ConfText, hint: boolean, problems: ConfProblem[]): { app: ConfText; args: ConfText } {
  const whole = stripText(action);
  const none = sliceText(whole, whole.text.length);
  const open = whole.text.indexOf('(');
  const app = open < 0 ? whole : sliceText(whole, 0, open);
  // What starts with a variable is no application with arguments, whatever follows.
  if (open < 0 || /\$[{[]/.test(app.text)) return { app: whole, args: none };
  // Of a hint only what stands before a parenthesis counts.
  if (hint) return { app, args: none };
  const close = whole.text.lastIndexOf(')');
  if (close < open) {
    problems.push({
      kind: 'unbalanced-brackets',
      message: `the arguments of ${app.text} have no closing ")"`,
      at: whole,
    });
    return { app, args: sliceText(whole, open + 1) };
  }
  const rest = stripText(sliceText(whole, close + 1));
  if (rest.text !== '') {
    problems.push({
      kind: 'unbalanced-brackets',
      message: `"${rest.text}" stands after the closing ")", and Asterisk drops it`,
      at: rest,
    });
  }
  return { app, args: sliceText(whole, open + 1, close) };
}

/** An application's arguments, as they are written: quotes and backslashes are still there. */
export function splitArguments(args: ConfText): ConfText[] {
  return separate(args, ',');
}

/** `n(label)`, `1(label)`, `hint(x)`: a priority with a label. */
const LABELLED = /^(?:n|next|s|same|hint)(?:\+\d+)?\(/;
