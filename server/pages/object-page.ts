import type { SeenPhone } from '../activity/activity.ts';
import { addressOf } from './address.ts';
import { fetchTable } from './fetches.ts';
import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import { joined, namedLink, objectLink, targetLink } from './object-link.ts';
import { table } from './table.ts';
import type { ObjectView } from './views/object.ts';
import { macText } from './views/phones.ts';
import { sectionTitle } from './words.ts';

/** `seen` is what is known of a device's asking for files. */
export function objectPage(object: ObjectView, seen: SeenPhone | undefined, now: number): PageOptions {
  const { section, name, word, title, declared, lines, mac } = object;
  const called =
    name === '' ? sectionTitle(section) : `${word.charAt(0).toUpperCase()}${word.slice(1)} ${title ?? name}`;
  return {
    title: called,
    at: '/pages/objects',
    body: html`<p class="trail"><a href="/pages/objects">Objects</a>${name === '' ? undefined : html` / <a href="${addressOf({ section, name: '' })}">${sectionTitle(section)}</a>`}</p>
<dl class="facts">
${name === '' ? undefined : html`<div><dt>Name in the site</dt><dd><code>${name}</code></dd></div>`}
<div><dt>Declared in</dt><dd>${declared ?? 'no file: it is a default'}</dd></div>
${mac === undefined ? undefined : html`<div><dt>Hardware address</dt><dd><code>${macText(mac)}</code></dd></div>`}
${numbersOf(object)}
${besideOf(object)}
</dl>
${calls(object)}
${
  mac === undefined
    ? undefined
    : html`<h2>What it asked for</h2>
${fetchTable(seen, now)}`
}
<h2>As the compiler sees it</h2>
<div class="scroll" role="region" aria-label="The object line by line" tabindex="0">
<table class="source">
<caption>Each line, and where it comes from</caption>
<thead><tr><th scope="col">Line</th><th scope="col">From</th></tr></thead>
<tbody>
${lines.map(
  ({
    yaml,
    from,
  }) => html`<tr${from === undefined ? html` class="quiet"` : undefined}><td><code>${yaml}</code></td><td>${from ?? 'default'}</td></tr>
`,
)}</tbody>
</table>
</div>
`,
  };
}

function numbersOf({ numbers }: ObjectView): Html | undefined {
  if (numbers.length === 0) return undefined;
  const each = numbers.map(({ number, context }) => html`<code>${number}</code> in ${namedLink('contexts', context)}`);
  return html`<div><dt>${numbers.length === 1 ? 'Number' : 'Numbers'}</dt><dd>${joined(each)}</dd></div>`;
}

function besideOf({ beside }: ObjectView): Html[] {
  return [...new Set(beside.map(({ as }) => as))].map((as) => {
    const objects = beside.filter((each) => each.as === as).map(({ object }) => objectLink(object));
    return html`<div><dt>${as.charAt(0).toUpperCase()}${as.slice(1)}</dt><dd>${joined(objects)}</dd></div>`;
  });
}

function calls({ ways, from }: ObjectView): Html {
  const onward =
    ways.length === 0
      ? undefined
      : html`<h2>Where calls go on</h2>
${table<ObjectView['ways'][number]>(
  'Where calls go on',
  [
    { title: 'When', cell: ({ when }) => when },
    { title: 'To', cell: ({ to }) => targetLink(to) },
  ],
  ways,
)}`;
  const hither =
    from.length === 0
      ? undefined
      : html`<h2>What leads here</h2>
${table<ObjectView['from'][number]>(
  'What leads here',
  [
    { title: 'From', cell: ({ object }) => objectLink(object) },
    { title: 'When', cell: ({ when }) => when },
  ],
  from,
)}`;
  return html`${onward}${hither}`;
}
