import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access, Peer } from '../access/access.ts';
import type { Activity } from '../activity/activity.ts';
import type { Calls } from '../cisco/calls.ts';
import type { People } from '../directory/people.ts';
import type { CompilerThread } from '../generation/compiler-thread.ts';
import type { Keeper } from '../generation/keeper.ts';
import type { ServiceSettings } from '../generation/services.ts';
import type { Log } from '../system/log.ts';
import type { GaugeName, Metrics } from '../system/metrics.ts';

/** What routes have of the server. */
export interface HttpContext {
  readonly keeper: Keeper;
  readonly compiler: CompilerThread;
  readonly access: Access;
  readonly people: People;
  readonly calls: Calls;
  /** What the services of phones go by; undefined where the site has none. */
  services(): Promise<ServiceSettings | undefined>;
  /** Who asked for files of phones. */
  readonly activity: Activity;
  readonly log: Log;
  readonly metrics: Metrics;
  /** What the metrics say of this moment beyond what is known here. */
  gauges(): Readonly<Partial<Record<GaugeName, number>>>;
  /** True once the server is told to end: it still answers, and wants no new work. */
  isEnding(): boolean;
}

/** A request, and the way to answer it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly peer: Peer;
  readonly context: HttpContext;
}

/**
 * Who may use a route: `phones` is who is where phones are; `phone` leaves it to the route, which asks for each file; `people` are
 * the trusted with a browser, which is made to ask them for the token.
 */
export type RouteAccess = 'anyone' | 'trusted' | 'people' | 'phones' | 'phone';

export interface Route {
  /** `GET` answers `HEAD` too. */
  readonly method: 'GET' | 'POST';
  /** `/v1/hosts/:host/files/*`: `:name` is one part of the path, `*` at the end is the rest of it. */
  readonly path: string;
  readonly access: RouteAccess;
  /** Answers; what it throws becomes an answer 500 and a line of the log. `params` are the parts of the path; the rest is `*`. */
  handle(exchange: Exchange, params: Readonly<Record<string, string>>): void | Promise<void>;
}
