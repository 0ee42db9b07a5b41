import type { SiteDocument } from '../../../schema/document.ts';
import type { Origin } from '../../source/origin.ts';
import { sorted } from '../host.ts';
import { linkDestination } from '../link-destination.ts';
import { refer } from '../linker.ts';
import { isYes, toSeconds } from '../values.ts';
import type { HttpNode, IvrExit, IvrNode, IvrValue, MenuNode, ReadNode } from './graph.ts';
import { type GraphLinker, knownVariable, reportAt } from './graph-linker.ts';
import { linkExit } from './link-exit.ts';
import { linkSound } from './link-sound.ts';
import { linkExpression, linkValue, type ValueForm } from './link-value.ts';
import { eventForm, queueForm, seconds, urlForm, wholeNumber } from './value-forms.ts';

export type GraphDocument = Extract<SiteDocument['ivrs'][string], { nodes: unknown }>;
export type NodeDocument = GraphDocument['nodes'][string];
type NodeOf<Kind extends NodeDocument['kind']> = Extract<NodeDocument, { kind: Kind }>;

/** Reads a node: its exits lead to nodes that exist, its expressions are understood. */
export function linkNode(graph: GraphLinker, name: string, node: NodeDocument, origin: Origin): IvrNode {
  const base = { name, origin };
  const at = (key: string): Origin => ({ container: node, key });
  const exit = (value: string, key: string): IvrExit => linkExit(graph, value, at(key));
  const value = (given: string | number, key: string, form?: ValueForm): IvrValue =>
    linkValue(graph, given, at(key), form);
  switch (node.kind) {
    case 'assign':
      return {
        ...base,
        kind: node.kind,
        variable: bare(node.variable),
        value: value(node.value, 'value'),
        next: exit(node.next, 'next'),
      };
    case 'cel':
      return {
        ...base,
        kind: node.kind,
        event: value(node.name, 'name', eventForm),
        message: node.message === undefined ? undefined : value(node.message, 'message'),
        next: exit(node.next, 'next'),
      };
    case 'condition': {
      const source = String(node.condition);
      return {
        ...base,
        kind: node.kind,
        condition: linkExpression(graph, source, source.startsWith('=') ? 1 : 0, at('condition')),
        then: exit(node.then, 'then'),
        else: exit(node.else, 'else'),
      };
    }
    case 'goto':
      return { ...base, kind: node.kind, to: linkDestination(graph.linker, node.to, at('to')) };
    case 'hangup':
      return { ...base, kind: node.kind };
    case 'http':
      return linkHttp(graph, base, node);
    case 'menu':
      return linkMenu(graph, base, node);
    case 'playback':
      return {
        ...base,
        kind: node.kind,
        sound: linkSound(graph, node.sound, at('sound')),
        next: exit(node.next, 'next'),
      };
    case 'queue':
      return linkQueue(graph, base, node);
    case 'read':
      return linkRead(graph, base, node);
    case 'say_number':
      return {
        ...base,
        kind: node.kind,
        number: value(node.number, 'number', wholeNumber(-999_999_999, 999_999_999)),
        next: exit(node.next, 'next'),
      };
    case 'schedule':
      refer(graph.linker, 'schedules', String(node.schedule), at('schedule'));
      return {
        ...base,
        kind: node.kind,
        schedule: String(node.schedule),
        open: exit(node.open, 'open'),
        closed: exit(node.closed, 'closed'),
      };
    case 'subroutine':
      if (!graph.linker.ownContexts.has(node.context))
        reportAt(graph, at('context'), `the site's own dialplan has no context "${node.context}"`);
      return {
        ...base,
        kind: node.kind,
        context: node.context,
        answer: node.answer === undefined ? undefined : bare(node.answer),
        next: exit(node.next, 'next'),
      };
    case 'wait':
      return { ...base, kind: node.kind, time: linkTime(graph, node.time, at('time')), next: exit(node.next, 'next') };
  }
}

type Base = Pick<IvrNode, 'name' | 'origin'>;

function linkHttp(graph: GraphLinker, base: Base, node: NodeOf<'http'>): HttpNode {
  const at = (key: string): Origin => ({ container: node, key });
  const next = linkExit(graph, node.next, at('next'));
  if (node.method === 'POST' && node.variables.length === 0)
    reportAt(graph, at('method'), 'a POST needs `variables` to send');
  return {
    ...base,
    kind: node.kind,
    url: linkValue(graph, node.url, at('url'), urlForm),
    method: node.method,
    variables: node.variables.map((variable, key) =>
      knownVariable(graph, bare(variable), { container: node.variables, key }),
    ),
    timeout: toSeconds(node.timeout),
    answer: node.answer === undefined ? undefined : bare(node.answer),
    next,
    failure: node.failure === undefined ? next : linkExit(graph, node.failure, at('failure')),
  };
}

function linkMenu(graph: GraphLinker, base: Base, node: NodeOf<'menu'>): MenuNode {
  const at = (key: string): Origin => ({ container: node, key });
  const invalid = node.invalid === undefined ? undefined : linkSound(graph, node.invalid, at('invalid'));
  return {
    ...base,
    kind: node.kind,
    menu: linkSound(graph, node.menu, at('menu')),
    timeout: linkTime(graph, node.timeout, at('timeout')),
    tries: linkValue(graph, node.tries, at('tries'), wholeNumber(1, 99)),
    choices: sorted(node.choices).map(([digits, value]) => ({
      digits,
      exit: linkExit(graph, value, { container: node.choices, key: digits }),
    })),
    invalid,
    noChoice: node.no_choice === undefined ? invalid : linkSound(graph, node.no_choice, at('no_choice')),
    failure: linkExit(graph, node.failure, at('failure')),
  };
}

/** A queue that is named is a destination like any other. */
function linkQueue(graph: GraphLinker, base: Base, node: NodeOf<'queue'>): IvrNode {
  const origin: Origin = { container: node, key: 'queue' };
  const { timeout } = node;
  const queue = linkValue(graph, node.queue, origin, queueForm);
  if (queue.is === 'expression')
    return { ...base, kind: 'queue', queue, timeout: timeout === undefined ? undefined : toSeconds(timeout) };
  const destination = { queue: queue.text, ...(timeout === undefined ? {} : { timeout }) };
  return { ...base, kind: 'goto', to: linkDestination(graph.linker, destination, origin) };
}

function linkRead(graph: GraphLinker, base: Base, node: NodeOf<'read'>): ReadNode {
  const at = (key: string): Origin => ({ container: node, key });
  const next = linkExit(graph, node.next, at('next'));
  const optional = (key: 'min_value' | 'max_value', form: ValueForm): IvrValue | undefined => {
    const given = node[key];
    return given === undefined ? undefined : linkValue(graph, given, at(key), form);
  };
  const sound = (key: 'prompt' | 'invalid'): IvrValue | undefined => {
    const given = node[key];
    return given === undefined ? undefined : linkSound(graph, given, at(key));
  };
  const anyNumber = wholeNumber(-999_999_999, 999_999_999);
  return {
    ...base,
    kind: node.kind,
    variable: bare(node.variable),
    prompt: sound('prompt'),
    beep: isYes(node.beep),
    timeout: linkTime(graph, node.timeout, at('timeout')),
    tries: linkValue(graph, node.tries, at('tries'), wholeNumber(1, 99)),
    minDigits: linkValue(graph, node.min_digits, at('min_digits'), wholeNumber(1, 255)),
    maxDigits: linkValue(graph, node.max_digits, at('max_digits'), wholeNumber(1, 255)),
    numeric: isYes(node.numeric),
    minValue: optional('min_value', anyNumber),
    maxValue: optional('max_value', anyNumber),
    invalid: sound('invalid'),
    next,
    failure: node.failure === undefined ? next : linkExit(graph, node.failure, at('failure')),
  };
}

/** A time in seconds. */
function linkTime(graph: GraphLinker, value: string | number, origin: Origin): IvrValue {
  if (typeof value === 'string' && value.startsWith('=')) return linkValue(graph, value, origin, seconds);
  return { is: 'text', text: String(toSeconds(value)), origin };
}

/** A variable without its `$`. */
export function bare(variable: string): string {
  return variable.slice(1);
}
