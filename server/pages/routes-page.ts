import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { ListRequest } from './list-request.ts';
import { joined, namedLink, targetLink } from './object-link.ts';
import { listOf } from './table.ts';
import type { Listed } from './views/listed.ts';
import type { IncomingRow, OutgoingRow } from './views/routes.ts';

export function incomingPage(list: Listed<IncomingRow>, request: ListRequest): PageOptions {
  const path = '/pages/routes/incoming';
  return routesPage(
    'Incoming routes',
    path,
    listOf<IncomingRow>({
      path,
      request,
      list,
      caption: 'Incoming routes',
      word: ['incoming route', 'incoming routes'],
      hint: 'Part of a number, a name, or where it leads.',
      columns: [
        { title: 'Numbers', sort: 'numbers', cell: ({ numbers }) => codes(numbers) },
        { title: 'Route', sort: 'name', cell: ({ name }) => namedLink('routes.incoming', name) },
        { title: 'Leads to', sort: 'to', cell: ({ to }) => targetLink(to) },
        { title: 'While open', cell: ({ schedule }) => scheduleLink(schedule) },
        { title: 'Context', sort: 'context', cell: ({ context }) => namedLink('contexts', context) },
      ],
    }),
  );
}

export function outgoingPage(list: Listed<OutgoingRow>, request: ListRequest): PageOptions {
  const path = '/pages/routes/outgoing';
  return routesPage(
    'Outgoing routes',
    path,
    listOf<OutgoingRow>({
      path,
      request,
      list,
      caption: 'Outgoing routes',
      word: ['outgoing route', 'outgoing routes'],
      hint: 'Part of a pattern, a name, or a trunk.',
      columns: [
        { title: 'Route', sort: 'name', cell: ({ name }) => namedLink('routes.outgoing', name) },
        { title: 'Patterns', sort: 'patterns', cell: ({ patterns }) => codes(patterns) },
        {
          title: 'Trunks, in order',
          cell: ({ trunks }) =>
            trunks.length === 0
              ? html`<span class="quiet">none: the route is not there</span>`
              : joined(trunks.map((trunk) => namedLink('trunks', trunk))),
        },
        {
          title: 'Priority',
          sort: 'priority',
          isNumber: true,
          cell: ({ emergency, priority }) => (emergency ? 'emergency' : priority),
        },
        { title: 'While open', cell: ({ schedule }) => scheduleLink(schedule) },
        { title: 'Context', sort: 'context', cell: ({ context }) => namedLink('contexts', context) },
      ],
    }),
  );
}

function routesPage(title: string, path: string, list: Html): PageOptions {
  const tab = (address: string, name: string): Html =>
    html`<li><a href="${address}"${address === path ? html` aria-current="page"` : undefined}>${name}</a></li>`;
  return {
    title,
    at: '/pages/routes/incoming',
    body: html`<nav class="tabs" aria-label="Direction"><ul>${tab('/pages/routes/incoming', 'Incoming')}${tab('/pages/routes/outgoing', 'Outgoing')}</ul></nav>
${list}`,
  };
}

function codes(texts: readonly string[]): Html {
  return joined(texts.map((text) => html`<code>${text}</code>`));
}

function scheduleLink(schedule: string | undefined): Html {
  return schedule === undefined ? html`<span class="quiet">always</span>` : namedLink('schedules', schedule);
}
