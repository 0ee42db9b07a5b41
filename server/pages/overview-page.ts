import { addressOf } from './address.ts';
import { diagnosticCounts } from './diagnostics-page.ts';
import { type Html, html } from './html.ts';
import type { PageOptions, ServerState } from './layout.ts';
import { table } from './table.ts';
import { ago, moment } from './time.ts';
import type { SectionCount } from './views/kinds.ts';
import type { Overview } from './views/overview.ts';
import { counted, sectionTitle } from './words.ts';

export interface OverviewFacts {
  readonly state: ServerState;
  /** Undefined while no site has compiled. */
  readonly overview: Overview | undefined;
  /** How many phones asked for files that nobody described. */
  readonly undescribed: number;
  readonly hosts: readonly { readonly name: string; readonly files: number }[];
  readonly now: number;
}

export function overviewPage(facts: OverviewFacts): PageOptions {
  const { overview, state } = facts;
  return {
    title: overview === undefined ? 'A site that has not compiled' : `Site ${overview.name}`,
    at: '/',
    body: html`${compileState(state, facts.now)}${overview === undefined ? undefined : contents(overview, facts)}`,
  };
}

function compileState({ generation, last, isCompiling }: ServerState, now: number): Html {
  return html`<h2>State</h2>
<dl class="facts">
${fact(
  'Served',
  generation === undefined
    ? 'nothing yet'
    : html`generation ${generation.number}, since ${moment(generation.since)} (${ago(generation.since, now)})`,
)}
${generation?.revision === undefined ? undefined : fact('Revision', html`<code>${generation.revision}</code>`)}
${
  last === undefined
    ? undefined
    : fact(
        'Last compile',
        html`<span class="${last.ok ? 'good' : 'bad'}">${last.ok ? 'good' : 'not good: it did not replace what is served'}</span>, ${moment(last.at)} (${ago(last.at, now)}), took ${Math.round(last.milliseconds).toLocaleString('en')} ms${isCompiling ? '; another is under way' : ''}`,
      )
}
${last === undefined ? undefined : fact('Diagnostics', html`<a href="/pages/diagnostics">${diagnosticCounts(last.diagnostics)}</a>`)}
</dl>
`;
}

function fact(name: string, value: string | Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function contents(overview: Overview, { undescribed, hosts }: OverviewFacts): Html {
  const phones = counted(overview.phones, 'phone');
  const strangers =
    undescribed === 0
      ? undefined
      : html`<div class="notice"><p><a href="/pages/phones/undescribed">${counted(undescribed, 'phone')} that nobody described</a> asked for files.</p></div>
`;
  return html`${strangers}<h2>What is where</h2>
<ul class="cards">
<li><a href="/pages/numbers">Numbers</a> <span>${counted(overview.numbers, 'number and pattern', 'numbers and patterns')}</span></li>
<li><a href="/pages/phones">Phones</a> <span>${phones} described</span></li>
<li><a href="/pages/directory">Directory</a> <span>who can be called, to search and to take along</span></li>
<li><a href="/pages/hosts">Hosts</a> <span>${counted(hosts.length, 'host')}, ${counted(
    hosts.reduce((sum, { files }) => sum + files, 0),
    'file',
  )}</span></li>
</ul>
<h2>Objects of the site</h2>
${sectionTable(overview.sections)}`;
}

/** The sections of a site, each with its count, and those that are settings. */
export function sectionTable(sections: readonly SectionCount[]): Html {
  const link = ({ section }: SectionCount): Html =>
    html`<a href="${addressOf({ section, name: '' })}">${sectionTitle(section)}</a>`;
  const settings = sections.filter(({ count }) => count === undefined);
  return html`${table<SectionCount>(
    'Objects of the site',
    [
      { title: 'Section', cell: link },
      { title: 'Objects', isNumber: true, cell: ({ count }) => count?.toLocaleString('en') },
    ],
    sections.filter(({ count }) => count !== undefined),
  )}
<h2>Settings</h2>
<ul class="inline">${settings.map((section) => html`<li>${link(section)}</li>`)}</ul>
`;
}
