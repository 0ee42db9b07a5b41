import type { Model } from '../../../compiler/model/model.ts';
import type { ListRequest } from '../list-request.ts';
import { kept } from './kept.ts';
import { type Listed, type ListShape, listed } from './listed.ts';
import { type Target, targetOf } from './object-ref.ts';

export interface IncomingRow {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly context: string;
  readonly to: Target;
  readonly schedule: string | undefined;
}

export interface OutgoingRow {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly context: string;
  /** In the order in which they are tried. */
  readonly trunks: readonly string[];
  readonly priority: number;
  readonly emergency: boolean;
  readonly schedule: string | undefined;
}

const incomingShape: ListShape<IncomingRow> = {
  text: ({ name, numbers, context, to, schedule }) =>
    [name, ...numbers, context, to.text, to.object?.name ?? '', to.object?.title ?? '', schedule ?? ''].join(' '),
  columns: {
    name: ({ name }) => name,
    numbers: ({ numbers }) => numbers[0] ?? '',
    context: ({ context }) => context,
    to: ({ to }) => `${to.object?.word ?? ''} ${to.object?.name ?? to.text}`,
  },
};

const outgoingShape: ListShape<OutgoingRow> = {
  text: ({ name, patterns, context, trunks }) => [name, ...patterns, context, ...trunks].join(' '),
  columns: {
    name: ({ name }) => name,
    patterns: ({ patterns }) => patterns[0] ?? '',
    context: ({ context }) => context,
    priority: ({ emergency, priority }) => (emergency ? '' : String(priority).padStart(10, '0')),
  },
};

export function incomingRoutes(model: Model, request: ListRequest): Listed<IncomingRow> {
  return listed(incomingRows(model), incomingShape, request);
}

export function outgoingRoutes(model: Model, request: ListRequest): Listed<OutgoingRow> {
  return listed(outgoingRows(model), outgoingShape, request);
}

const incomingRows = kept((model: Model): readonly IncomingRow[] =>
  [...model.incomingRoutes.values()].map(({ name, numbers, context, to, schedule }) => ({
    name,
    numbers: numbers.map(({ pattern }) => pattern),
    context,
    to: targetOf(model, to),
    schedule,
  })),
);

const outgoingRows = kept((model: Model): readonly OutgoingRow[] =>
  [...model.outgoingRoutes.values()].map(({ name, patterns, context, trunks, priority, emergency, schedule }) => ({
    name,
    patterns: patterns.map(({ pattern }) => pattern),
    context,
    trunks,
    priority,
    emergency,
    schedule,
  })),
);
