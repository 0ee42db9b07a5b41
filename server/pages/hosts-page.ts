import type { ServedFile } from '../generation/generation.ts';
import { addressTo } from './address.ts';
import { html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { ListRequest } from './list-request.ts';
import { listOf, table } from './table.ts';
import { ago, moment, size } from './time.ts';
import { kept } from './views/kept.ts';
import { type ListShape, listed } from './views/listed.ts';

export interface HostRow {
  readonly name: string;
  readonly address: string | undefined;
  readonly files: ReadonlyMap<string, ServedFile>;
}

export function hostsPage(hosts: readonly HostRow[], now: number): PageOptions {
  return {
    title: 'Hosts',
    at: '/pages/hosts',
    body: table<HostRow>(
      'Hosts, and what is served for them',
      [
        { title: 'Host', cell: ({ name }) => html`<a href="${hostPath(name)}">${name}</a>` },
        { title: 'Address', cell: ({ address }) => html`<code>${address ?? ''}</code>` },
        { title: 'Files', isNumber: true, cell: ({ files }) => files.size.toLocaleString('en') },
        { title: 'Size', isNumber: true, cell: ({ files }) => size(totalOf(files)) },
        {
          title: 'Last change',
          cell({ files }) {
            const last = newestOf(files);
            return last === 0 ? '' : html`${moment(last)} <span class="quiet">${ago(last, now)}</span>`;
          },
        },
      ],
      hosts,
    ),
  };
}

export function hostPage({ name, files }: HostRow, request: ListRequest, now: number): PageOptions {
  const path = hostPath(name);
  return {
    title: `Host ${name}`,
    at: '/pages/hosts',
    body: html`<p class="trail"><a href="/pages/hosts">Hosts</a></p>
<p>The files that this host gets, and since when each is as it is. <a href="${addressTo(`/pages/objects/hosts/${encodeURIComponent(name)}`)}">The host as the site describes it</a></p>
${listOf<ServedFile>({
  path,
  request,
  list: listed(rowsOf(files), shape, request),
  caption: `Files of ${name}`,
  word: ['file', 'files'],
  hint: 'Part of a path.',
  columns: [
    {
      title: 'File',
      sort: 'path',
      cell: (file) => html`<a href="${filePath(name, file.path)}"><code>${file.path}</code></a>`,
    },
    { title: 'Size', sort: 'size', isNumber: true, cell: ({ body }) => size(body.length) },
    {
      title: 'As it is since',
      sort: 'since',
      cell: ({ since }) => html`${moment(since)} <span class="quiet">${ago(since, now)}</span>`,
    },
    {
      title: 'Secrets',
      cell: ({ sensitive }) => (sensitive ? 'holds secrets' : html`<span class="quiet">none</span>`),
    },
  ],
})}`,
  };
}

const shape: ListShape<ServedFile> = {
  text: ({ path }) => path,
  columns: {
    path: ({ path }) => path,
    size: ({ body }) => String(body.length).padStart(15, '0'),
    since: ({ since }) => String(since).padStart(15, '0'),
  },
};

const rowsOf = kept((files: ReadonlyMap<string, ServedFile>): readonly ServedFile[] => [...files.values()]);

const totalOf = kept((files: ReadonlyMap<string, ServedFile>): number =>
  rowsOf(files).reduce((sum, { body }) => sum + body.length, 0),
);

const newestOf = kept((files: ReadonlyMap<string, ServedFile>): number =>
  rowsOf(files).reduce((latest, { since }) => Math.max(latest, since), 0),
);

export function hostPath(name: string): string {
  return `/pages/hosts/${encodeURIComponent(name)}`;
}

/** The page of a file of a host, whose path is absolute. */
export function filePath(host: string, path: string): string {
  return `${hostPath(host)}/files${path.split('/').map(encodeURIComponent).join('/')}`;
}
