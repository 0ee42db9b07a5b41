import type { SiteDocument } from '../../schema/document.ts';
import type { Destination } from './destination.ts';
import { sorted } from './host.ts';
import type { IvrGraph } from './ivr-graph/graph.ts';
import { linkGraph } from './ivr-graph/link-graph.ts';
import type { GraphDocument } from './ivr-graph/link-node.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, refer } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSound } from './sound.ts';
import { toSeconds } from './values.ts';

interface IvrBase extends ModelObject {
  readonly kind: 'ivr';
  readonly number: string | undefined;
  readonly context: string;
  readonly schedule: string | undefined;
  readonly language: string | undefined;
}

/** The short form: one menu. */
export interface IvrMenu extends IvrBase {
  readonly form: 'menu';
  readonly welcome: string | undefined;
  readonly menu: string;
  /** Seconds. */
  readonly timeout: number;
  readonly tries: number;
  /** By digits, sorted. */
  readonly choices: readonly { readonly digits: string; readonly to: Destination }[];
  readonly invalid: string | undefined;
  readonly failure: Destination;
}

/** The long form: a graph of nodes. */
export interface GraphIvr extends IvrBase, IvrGraph {
  readonly form: 'graph';
}

export type Ivr = IvrMenu | GraphIvr;

type IvrDocument = SiteDocument['ivrs'][string];
type MenuDocument = Exclude<IvrDocument, GraphDocument>;

export function linkIvrs(linker: Linker): Map<string, Ivr> {
  const ivrs = new Map<string, Ivr>();
  for (const [name, value] of sorted(linker.site.ivrs)) {
    const base = linkBase(linker, name, value);
    ivrs.set(
      name,
      'nodes' in value
        ? { ...base, form: 'graph', ...linkGraph(linker, name, value) }
        : { ...base, form: 'menu', ...linkMenu(linker, value) },
    );
  }
  return ivrs;
}

function linkBase(linker: Linker, name: string, value: IvrDocument): IvrBase {
  const origin = { container: linker.site.ivrs, key: name };
  const at = (key: string) => ({ container: value, key });
  if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
  return {
    kind: 'ivr',
    name,
    origin,
    number: value.number === undefined ? undefined : String(value.number),
    context: contextFor(
      linker,
      'internal',
      value.context,
      `IVR "${name}"`,
      value.context === undefined ? origin : at('context'),
    ),
    schedule: value.schedule === undefined ? undefined : String(value.schedule),
    language: value.language,
  };
}

function linkMenu(linker: Linker, value: MenuDocument): Omit<IvrMenu, keyof IvrBase | 'form'> {
  const at = (key: string) => ({ container: value, key });
  return {
    welcome: value.welcome === undefined ? undefined : toSound(linker, value.welcome, at('welcome')),
    menu: toSound(linker, value.menu, at('menu')),
    timeout: toSeconds(value.timeout),
    tries: value.tries,
    choices: sorted(value.choices).map(([digits, to]) => ({
      digits,
      to: linkDestination(linker, to, { container: value.choices, key: digits }, true),
    })),
    invalid: value.invalid === undefined ? undefined : toSound(linker, value.invalid, at('invalid')),
    failure: linkDestination(linker, value.failure, { container: value, key: 'failure' }),
  };
}
