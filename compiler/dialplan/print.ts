import type { Origin } from '../source/origin.ts';
import type { Application, Argument, Target } from './application.ts';
import type { DialplanContext, Extension, Global } from './dialplan.ts';
import type { Expression, Part } from './expression.ts';

/** One line of a context: `exten = 1000,1,...`. */
export interface DialplanLine {
  readonly key: 'exten' | 'same' | 'include';
  readonly value: string;
  readonly origin: Origin | undefined;
}

/** The value of a global variable. */
export function printGlobal({ value }: Global): string {
  return printText(value);
}

/** The lines of a context. The only place that knows how Asterisk writes a dialplan. */
export function printContext(context: DialplanContext): DialplanLine[] {
  const lines: DialplanLine[] = context.includes.map((name) => ({ key: 'include', value: name, origin: undefined }));
  for (const extension of context.extensions) printExtension(extension, lines);
  return lines;
}

/** The lines of an extension come after those that are there already. */
export function printExtension(extension: Extension, lines: DialplanLine[]): void {
  const { pattern, hint, origin } = extension;
  if (hint !== undefined) lines.push({ key: 'exten', value: `${pattern},hint,${hint}`, origin });
  let first = true;
  for (const step of extension.steps) {
    const label = step.label === undefined ? '' : `(${step.label})`;
    const value = printApplication(step.application);
    if (first) lines.push({ key: 'exten', value: `${pattern},1${label},${value}`, origin: step.origin ?? origin });
    else lines.push({ key: 'same', value: `n${label},${value}`, origin: step.origin ?? origin });
    first = false;
  }
}

export function printApplication(application: Application): string {
  let text = `${application.name}(`;
  let separator = '';
  for (const argument of application.args) {
    text += separator + printArgument(argument);
    separator = ',';
  }
  return `${text})`;
}

function printArgument(argument: Argument): string {
  if (typeof argument !== 'object') return printWord(argument);
  switch (argument.is) {
    case 'target':
      return (
        printTarget(argument.target) +
        (argument.args === undefined || argument.args.length === 0 ? '' : `(${argument.args.map(printWord).join(',')})`)
      );
    case 'branch': {
      const otherwise = argument.else === undefined ? '' : `:${printTarget(argument.else)}`;
      return `${printWord(argument.condition)}?${argument.then === undefined ? '' : printTarget(argument.then)}${otherwise}`;
    }
    case 'time-branch':
      return `${argument.times}?${printTarget(argument.then)}`;
    case 'assignment': {
      const of = argument.of === undefined ? '' : `(${argument.of.map(printWord).join(',')})`;
      return `${argument.name}${of}=${printText(argument.value)}`;
    }
    case 'guarded':
      return `${printWord(argument.condition)}?${printApplication(argument.application)}`;
    default:
      return printWord(argument);
  }
}

function printTarget(target: Target): string {
  const extension = target.extension === undefined ? '' : `${printWord(target.extension)},`;
  return target.context === undefined
    ? `${extension}${target.priority}`
    : `${target.context},${extension}${target.priority}`;
}

/** A text among commas: it must hold nothing that Asterisk would read. Names, numbers and channels hold none by their schema. */
function printWord(part: Part): string {
  return print(part, wordOf);
}

function wordOf(literal: string): string {
  if (!isWord(literal)) throw new Error(`A text of the dialplan is no plain word: ${JSON.stringify(literal)}`);
  return literal;
}

/** A text to the end of an assignment, where any text can be said: what is not plain is encoded. */
function printText(part: Part): string {
  return print(part, textOf);
}

function textOf(literal: string): string {
  return isPlain(literal) ? literal : `\${BASE64_DECODE(${Buffer.from(literal).toString('base64')})}`;
}

const isWord = (text: string): boolean => /^[A-Za-z0-9_.@:/+*#%&<>=^!?|' -]*$/.test(text);
const isPlain = (text: string): boolean => /^[\p{L}\p{M}\p{N}_.@:/+*#%&<>=!?'|~ -]*$/u.test(text);

function print(part: Part, literal: (text: string) => string): string {
  if (typeof part !== 'object') return literal(String(part));
  const expression: Expression = part;
  switch (expression.is) {
    case 'text':
      return literal(expression.text);
    case 'verbatim':
      return expression.code;
    case 'variable': {
      const { name, skip, length } = expression;
      const slice = skip === undefined ? '' : length === undefined ? `:${skip}` : `:${skip}:${length}`;
      return `\${${name}${slice}}`;
    }
    case 'function':
      return `\${${expression.name}(${expression.args.map((arg) => print(arg, literal)).join(',')})}`;
    case 'join':
      return expression.parts.map((each) => print(each, literal)).join('');
    case 'operation':
      return `$[${printOperand(expression, literal)}]`;
  }
}

function printOperand(expression: Extract<Expression, { is: 'operation' }>, literal: (text: string) => string): string {
  const { left, operator, right } = expression;
  const quoted = operator === '=' || operator === '!=';
  const side = (part: Expression): string => {
    if (part.is === 'operation') return printOperand(part, literal);
    return quoted ? `"${print(part, literal)}"` : print(part, literal);
  };
  return `${side(left)} ${operator} ${side(right)}`;
}
