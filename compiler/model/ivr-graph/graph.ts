import type { Origin } from '../../source/origin.ts';
import type { Destination } from '../destination.ts';
import type { IvrExpression } from './expression/expression.ts';

/** Where a call goes on from a node: to another, or out of the IVR. `origin` is where the exit is said. */
export type IvrExit =
  | { readonly is: 'node'; readonly node: string; readonly origin: Origin }
  | { readonly is: 'destination'; readonly to: Destination; readonly origin: Origin };

/** What a node is told: a text, or what is worked out when a call comes to the node. */
export type IvrValue =
  | { readonly is: 'text'; readonly text: string; readonly origin: Origin }
  | { readonly is: 'expression'; readonly expression: IvrExpression; readonly origin: Origin };

interface NodeBase {
  readonly name: string;
  /** Where the node stands: its name is the key. */
  readonly origin: Origin;
}

export interface HttpNode extends NodeBase {
  readonly kind: 'http';
  readonly url: IvrValue;
  readonly method: 'GET' | 'POST';
  readonly variables: readonly string[];
  /** Seconds. */
  readonly timeout: number;
  readonly answer: string | undefined;
  readonly next: IvrExit;
  /** The same as `next` where the site says nothing else. */
  readonly failure: IvrExit;
}

export interface MenuNode extends NodeBase {
  readonly kind: 'menu';
  readonly menu: IvrValue;
  /** Seconds. */
  readonly timeout: IvrValue;
  readonly tries: IvrValue;
  /** By digits, sorted. */
  readonly choices: readonly { readonly digits: string; readonly exit: IvrExit }[];
  readonly invalid: IvrValue | undefined;
  readonly noChoice: IvrValue | undefined;
  readonly failure: IvrExit;
}

export interface ReadNode extends NodeBase {
  readonly kind: 'read';
  readonly variable: string;
  readonly prompt: IvrValue | undefined;
  readonly beep: boolean;
  /** Seconds. */
  readonly timeout: IvrValue;
  readonly tries: IvrValue;
  readonly minDigits: IvrValue;
  readonly maxDigits: IvrValue;
  readonly numeric: boolean;
  readonly minValue: IvrValue | undefined;
  readonly maxValue: IvrValue | undefined;
  readonly invalid: IvrValue | undefined;
  readonly next: IvrExit;
  /** The same as `next` where the site says nothing else. */
  readonly failure: IvrExit;
}

export type IvrNode =
  | (NodeBase & {
      readonly kind: 'assign';
      readonly variable: string;
      readonly value: IvrValue;
      readonly next: IvrExit;
    })
  | (NodeBase & {
      readonly kind: 'cel';
      readonly event: IvrValue;
      readonly message: IvrValue | undefined;
      readonly next: IvrExit;
    })
  | (NodeBase & {
      readonly kind: 'condition';
      readonly condition: IvrValue;
      readonly then: IvrExit;
      readonly else: IvrExit;
    })
  | (NodeBase & { readonly kind: 'goto'; readonly to: Destination })
  | (NodeBase & { readonly kind: 'hangup' })
  | HttpNode
  | MenuNode
  | (NodeBase & { readonly kind: 'playback'; readonly sound: IvrValue; readonly next: IvrExit })
  /** A queue whose name is worked out; one that is named is a `goto`. */
  | (NodeBase & { readonly kind: 'queue'; readonly queue: IvrValue; readonly timeout: number | undefined })
  | ReadNode
  | (NodeBase & { readonly kind: 'say_number'; readonly number: IvrValue; readonly next: IvrExit })
  | (NodeBase & {
      readonly kind: 'schedule';
      readonly schedule: string;
      readonly open: IvrExit;
      readonly closed: IvrExit;
    })
  | (NodeBase & {
      readonly kind: 'subroutine';
      readonly context: string;
      readonly answer: string | undefined;
      readonly next: IvrExit;
    })
  | (NodeBase & { readonly kind: 'wait'; readonly time: IvrValue; readonly next: IvrExit });

/** What the nodes of an IVR do, and in which order. */
export interface IvrGraph {
  readonly start: IvrExit;
  readonly onHangup: IvrExit | undefined;
  readonly onError: IvrExit;
  /** By name, sorted. */
  readonly nodes: ReadonlyMap<string, IvrNode>;
  /** Every variable that a node sets, without its `$`, sorted. */
  readonly variables: readonly string[];
}
