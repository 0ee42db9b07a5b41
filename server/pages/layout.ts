import type { Round } from '../generation/generation.ts';
import { type Html, html } from './html.ts';
import { moment } from './time.ts';
import { counted } from './words.ts';

export interface PageOptions {
  readonly title: string;
  /** The address of the page's entry in the navigation. */
  readonly at: string;
  readonly body: Html;
}

/** What every page says of the server. */
export interface ServerState {
  readonly generation:
    | { readonly number: number; readonly since: number; readonly revision: string | undefined }
    | undefined;
  readonly last: Round | undefined;
  readonly isCompiling: boolean;
}

const navigation = [
  ['/', 'Overview'],
  ['/pages/numbers', 'Numbers'],
  ['/pages/objects', 'Objects'],
  ['/pages/routes/incoming', 'Routes'],
  ['/pages/phones', 'Phones'],
  ['/pages/directory', 'Directory'],
  ['/pages/hosts', 'Hosts'],
  ['/pages/diagnostics', 'Diagnostics'],
  ['/pages/reports', 'Reports'],
] as const;

/** A whole page: what surrounds `body` is the same everywhere, but for what does not compile. */
export function layout({ title, at, body }: PageOptions, state: ServerState): Html {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – pbxc</title>
<link rel="stylesheet" href="/pages/style.css">
<link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<p class="brand"><a href="/">pbxc</a></p>
<nav aria-label="Pages">
<ul>
${navigation.map(([address, name]) => entry(address, name, at))}
</ul>
</nav>
</header>
<main id="content" tabindex="-1">
${warning(state)}
<h1>${title}</h1>
${body}
</main>
<footer>
<p>${served(state)} All times are UTC.</p>
</footer>
</body>
</html>
`;
}

function entry(address: string, name: string, at: string): Html {
  const mark = address === at ? html` aria-current="page"` : undefined;
  return html`<li><a href="${address}"${mark}>${name}</a></li>
`;
}

/** A site that does not compile is said on every page: what they show is older. */
function warning({ generation, last }: ServerState): Html | undefined {
  if (last === undefined || last.ok) return undefined;
  const errors = last.diagnostics.filter(({ severity }) => severity === 'error').length;
  const why = last.failure === undefined ? counted(errors, 'error') : last.failure;
  const shown =
    generation === undefined
      ? html`Nothing is served until it does.`
      : html`Served, and shown here, is the last good one, of ${moment(generation.since)}.`;
  return html`<div class="notice bad" role="status">
<p><strong>The site as it is now does not compile:</strong> ${why}. ${shown} <a href="/pages/diagnostics">See what is wrong</a></p>
</div>
`;
}

function served({ generation, isCompiling }: ServerState): Html {
  const compiling = isCompiling ? ' The site is being compiled.' : '';
  if (generation === undefined) return html`Nothing is served yet.${compiling}`;
  const revision =
    generation.revision === undefined ? undefined : html`, revision <code>${generation.revision.slice(0, 12)}</code>`;
  return html`Generation ${generation.number}${revision}, served since ${moment(generation.since)}.${compiling}`;
}
