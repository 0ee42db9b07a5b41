import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { keyPlaceOf, placeOf } from '../source/spans.ts';
import { checkCallerId } from './check-shown-name.ts';
import type { Destination } from './destination.ts';
import type { FaxDetection } from './fax.ts';
import { sorted } from './host.ts';
import { linkDestination } from './link-destination.ts';
import { contextFor, type Linker, refer, referAll, referToSubroutine } from './linker.ts';
import type { ModelObject } from './object.ts';
import { type Rewrite, toRewrite } from './rewrite.ts';
import { isYes, toList, toSeconds } from './values.ts';

export interface IncomingRoute extends ModelObject {
  readonly kind: 'incoming-route';
  /** Numbers and patterns, without a leading `_`. */
  readonly numbers: readonly { readonly pattern: string; readonly origin: Origin }[];
  readonly context: string;
  readonly to: Destination;
  readonly schedule: string | undefined;
  readonly callerName: string | undefined;
  /** Who may call. */
  readonly permissions: readonly string[];
  readonly language: string | undefined;
  /** The caller may be a machine. */
  readonly faxDetection: FaxDetection | undefined;
  /** A subroutine of the site's own, once the call is known. */
  readonly preprocess: string | undefined;
}

export interface OutgoingPattern {
  readonly pattern: string;
  readonly rewrite: Rewrite | undefined;
  readonly callerId: string | undefined;
  readonly origin: Origin;
}

export interface OutgoingRoute extends ModelObject {
  readonly kind: 'outgoing-route';
  readonly patterns: readonly OutgoingPattern[];
  /** In the order in which they are tried; without any the route does not exist. */
  readonly trunks: readonly string[];
  readonly context: string;
  readonly priority: number;
  readonly emergency: boolean;
  readonly internal: boolean;
  /** What nobody may call this way; nothing binds an emergency route. */
  readonly permissions: readonly string[];
  readonly schedule: string | undefined;
  /** A subroutine of the site's own, before the first trunk is tried. */
  readonly preprocess: string | undefined;
}

export function linkIncomingRoutes(linker: Linker): Map<string, IncomingRoute> {
  const routes = new Map<string, IncomingRoute>();
  const container = linker.site.routes.incoming;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
    if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
    routes.set(name, {
      kind: 'incoming-route',
      name,
      origin,
      numbers: toList(value.number).map((number, key) => ({
        pattern: String(number),
        origin: Array.isArray(value.number) ? { container: value.number, key } : at('number'),
      })),
      context: contextFor(
        linker,
        'incoming',
        value.context,
        `incoming route "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      to: linkDestination(linker, value.to, at('to')),
      schedule: value.schedule === undefined ? undefined : String(value.schedule),
      callerName: value.caller_name === undefined ? undefined : String(value.caller_name),
      permissions: referAll(linker, 'permissions', value.permissions),
      language: value.language,
      faxDetection: detectionOf(linker, value),
      preprocess: value.preprocess,
    });
  }
  return routes;
}

function detectionOf(
  linker: Linker,
  { fax_detect }: SiteDocument['routes']['incoming'][string],
): FaxDetection | undefined {
  if (fax_detect === undefined) return undefined;
  const fax = String(fax_detect.to);
  if (!refer(linker, 'faxes', fax, { container: fax_detect, key: 'to' })) return undefined;
  return { fax, seconds: toSeconds(fax_detect.wait) };
}

export function linkOutgoingRoutes(linker: Linker): Map<string, OutgoingRoute> {
  const routes = new Map<string, OutgoingRoute>();
  const container = linker.site.routes.outgoing;
  for (const [name, value] of sorted(container)) {
    const origin = { container, key: name };
    const at = (key: string) => ({ container: value, key });
    if (value.schedule !== undefined) refer(linker, 'schedules', String(value.schedule), at('schedule'));
    if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
    const patterns = value.patterns.map((pattern, key) =>
      linkPattern(linker, pattern, { container: value.patterns, key }),
    );
    if (value.trunks.length === 0) {
      reportWithoutTrunk(linker, origin);
      continue;
    }
    routes.set(name, {
      kind: 'outgoing-route',
      name,
      origin,
      patterns,
      trunks: referAll(linker, 'trunks', value.trunks),
      context: contextFor(
        linker,
        'outgoing',
        value.context,
        `outgoing route "${name}"`,
        value.context === undefined ? origin : at('context'),
      ),
      priority: value.priority,
      emergency: isYes(value.emergency),
      internal: isYes(value.internal),
      permissions: referAll(linker, 'permissions', value.permissions),
      schedule: value.schedule === undefined ? undefined : String(value.schedule),
      preprocess: value.preprocess,
    });
  }
  return routes;
}

/** A preset's routes wait for trunks; one that the site itself writes is meant to be there. */
function reportWithoutTrunk(linker: Linker, origin: Origin): void {
  const place = keyPlaceOf(origin);
  if (place.file.startsWith('preset:')) return;
  linker.report({
    rule: 'route-without-trunk',
    severity: 'warning',
    message: `outgoing route "${String(origin.key)}" has no trunks, so it does not exist`,
    place,
    hint: 'say over which `trunks` it goes, or take it away with `null`',
  });
}

type PatternValue = SiteDocument['routes']['outgoing'][string]['patterns'][number];

function linkPattern(linker: Linker, value: PatternValue, origin: Origin): OutgoingPattern {
  if (typeof value !== 'object') return { pattern: String(value), rewrite: undefined, callerId: undefined, origin };
  const callerId = value.caller_id === undefined ? undefined : String(value.caller_id);
  const pattern = String(value.match);
  checkCallerId(linker, callerId, `the caller ID for ${pattern}`, { container: value, key: 'caller_id' });
  const target = value.target === undefined ? undefined : String(value.target);
  const { rewrite, problem } = toRewrite(value.regexp === undefined ? undefined : String(value.regexp), target);
  if (problem !== undefined)
    linker.report({
      rule: 'bad-rewrite',
      severity: 'error',
      message: problem,
      place: placeOf({
        container: value,
        key: target !== undefined && value.regexp === undefined ? 'target' : 'regexp',
      }),
    });
  return { pattern, rewrite, callerId, origin: { container: value, key: 'match' } };
}
