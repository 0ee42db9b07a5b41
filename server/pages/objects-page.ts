import { html } from './html.ts';
import type { PageOptions } from './layout.ts';
import { sectionTable } from './overview-page.ts';
import type { Overview } from './views/overview.ts';

export function objectsPage({ sections }: Overview): PageOptions {
  return {
    title: 'Objects',
    at: '/pages/objects',
    body: html`<p>What the site describes, as the compiler sees it: names resolved and defaults filled in.</p>
${sectionTable(sections)}`,
  };
}
