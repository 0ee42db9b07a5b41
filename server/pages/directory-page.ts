import type { DirectoryEntry, NumberKind } from '../../compiler/directory/entry.ts';
import { addressOf, addressTo } from './address.ts';
import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import { type ListRequest, queryOf } from './list-request.ts';
import { listOf } from './table.ts';
import { type DirectoryView, numberOf } from './views/directory.ts';

export function directoryPage({ context, contexts, list }: DirectoryView, request: ListRequest): PageOptions {
  const path = '/pages/directory';
  const more = { context };
  return {
    title: 'Directory',
    at: path,
    body: html`<p>Whom a phone in the context <strong>${context}</strong> can look up: the users that it reaches, and contacts.</p>
${contexts.length < 2 ? undefined : chooser(context, contexts)}
${listOf<DirectoryEntry>({
  path,
  request,
  more,
  list,
  caption: `The directory of ${context}`,
  word: ['entry', 'entries'],
  hint: 'Part of a name, a company, a number or a mail address.',
  columns: [
    {
      title: 'Name',
      sort: 'name',
      cell: ({ kind, id, name }) => html`<a href="${addressOf({ section: `${kind}s`, name: id })}">${name}</a>`,
    },
    { title: 'Company', sort: 'company', cell: ({ company }) => company },
    { title: 'Work', sort: 'work', cell: numberCell('work') },
    { title: 'Mobile', sort: 'mobile', cell: numberCell('mobile') },
    { title: 'Home', cell: numberCell('home') },
    { title: 'Mail', sort: 'email', cell: ({ email }) => email },
  ],
})}
${exports(context, request)}`,
  };
}

function numberCell(kind: NumberKind): (entry: DirectoryEntry) => Html {
  return (entry) => html`<code>${numberOf(entry, kind)}</code>`;
}

function chooser(context: string, contexts: readonly string[]): Html {
  return html`<form class="chooser" action="/pages/directory" method="get">
<label for="context">Directory of</label>
<select id="context" name="context">${contexts.map((each) => html`<option value="${each}"${each === context ? html` selected` : undefined}>${each}</option>`)}</select>
<button type="submit">Show</button>
</form>
`;
}

/** All that fits the search, not the page alone. */
function exports(context: string, request: ListRequest): Html {
  const to = (file: string): string => addressTo(`/pages/${file}`, { context, ...queryOf(request, { page: 1 }) });
  return html`<h2>Take it along</h2>
<ul class="exports">
<li><a href="${to('directory.csv')}" download>As a spreadsheet (CSV)</a></li>
<li><a href="${to('directory.vcf')}" download>As cards (vCard 3.0)</a></li>
</ul>
`;
}
