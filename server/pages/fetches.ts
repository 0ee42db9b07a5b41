import type { Fetch, FetchOutcome, SeenPhone } from '../activity/activity.ts';
import { type Html, html } from './html.ts';
import { table } from './table.ts';
import { ago, moment } from './time.ts';

const outcomes: Readonly<Record<FetchOutcome, string>> = {
  sent: 'sent',
  unchanged: 'had it already',
  unknown: 'there is no such file',
  denied: 'not for this address',
  'broken off': 'broken off',
};

/** What a phone asked for, the latest first. */
export function fetchTable(seen: SeenPhone | undefined, now: number): Html {
  if (seen === undefined) return html`<p class="none">Nothing since the server started.</p>`;
  return table<Fetch>(
    'Files it asked for',
    [
      { title: 'File', cell: ({ name }) => html`<code>${name}</code>` },
      { title: 'When', cell: ({ at }) => html`${moment(at)} <span class="quiet">${ago(at, now)}</span>` },
      { title: 'By', cell: ({ service }) => service.toUpperCase() },
      { title: 'From', cell: ({ address }) => html`<code>${address}</code>` },
      { title: 'Answer', cell: ({ outcome }) => outcomes[outcome] },
    ],
    seen.fetches,
  );
}

/** The last time in short. */
export function lastFetch(seen: SeenPhone | undefined, now: number): Html {
  const [last] = seen?.fetches ?? [];
  if (last === undefined) return html`<span class="quiet">not since the start</span>`;
  return html`<code>${last.name}</code>, ${outcomes[last.outcome]}, <span title="${new Date(last.at).toISOString()}">${ago(last.at, now)}</span>`;
}
