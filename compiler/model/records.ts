import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { isYes } from './values.ts';

/** What is written of calls that are over. */
export interface Cdr {
  readonly enabled: boolean;
  readonly unanswered: boolean;
  readonly congestion: boolean;
  readonly canceled: boolean;
  readonly utc: boolean;
  readonly byAccount: boolean;
  /** Files of the site's own, by name, each with its columns. */
  readonly files: readonly { readonly name: string; readonly columns: readonly string[]; readonly origin: Origin }[];
  readonly manager: boolean;
  readonly origin: Origin;
}

export interface QueueLog {
  readonly enabled: boolean;
  readonly name: string;
  readonly origin: Origin;
}

export function linkCdr(site: SiteDocument): Cdr {
  const { cdr } = site;
  return {
    enabled: isYes(cdr.enabled),
    unanswered: isYes(cdr.unanswered),
    congestion: isYes(cdr.congestion),
    canceled: isYes(cdr.canceled),
    utc: isYes(cdr.utc),
    byAccount: isYes(cdr.by_account),
    files: Object.keys(cdr.files)
      .sort()
      .map((name) => ({ name, columns: cdr.files[name] ?? [], origin: { container: cdr.files, key: name } })),
    manager: isYes(cdr.manager),
    origin: { container: site, key: 'cdr' },
  };
}

export function linkQueueLog(site: SiteDocument): QueueLog {
  const { enabled, name } = site.queue_log;
  return { enabled: isYes(enabled), name, origin: { container: site, key: 'queue_log' } };
}
