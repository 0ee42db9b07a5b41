import { filePath, hostPath } from './hosts-page.ts';
import { html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { ListRequest } from './list-request.ts';
import { listOf } from './table.ts';
import type { FileLine, FileView } from './views/file.ts';

/** A file of a host, line by line with what of the site made it. */
export function filePage(
  host: string,
  path: string,
  { owner, mode, lines }: FileView,
  request: ListRequest,
): PageOptions {
  return {
    title: path,
    at: '/pages/hosts',
    body: html`<p class="trail"><a href="/pages/hosts">Hosts</a> <a href="${hostPath(host)}">Host ${host}</a></p>
<p>Belongs to <code>${owner}</code>, mode <code>${mode}</code>. A secret is shown by its name.</p>
${
  lines === null
    ? html`<p class="none">This file is no text.</p>`
    : listOf<FileLine>({
        path: filePath(host, path),
        request,
        list: lines,
        caption: `Lines of ${path}`,
        word: ['line', 'lines'],
        hint: 'Part of a line.',
        columns: [
          { title: 'Line', sort: 'number', isNumber: true, cell: ({ number }) => number },
          { title: 'Text', cell: ({ text }) => html`<code class="line">${text}</code>` },
          {
            title: 'Made by',
            cell: ({ from }) =>
              from === undefined
                ? html`<span class="quiet">every site</span>`
                : html`<code>${from.place ?? 'default'}</code> <span class="quiet">${from.path}</span>`,
          },
        ],
      })
}`,
  };
}
