import { yamlForPhone } from '../../compiler/phones/yaml-for-phone.ts';
import type { SeenPhone } from '../activity/activity.ts';
import { kindOfPhone } from '../activity/kind-of-phone.ts';
import { fetchTable, lastFetch } from './fetches.ts';
import { type Html, html } from './html.ts';
import type { PageOptions } from './layout.ts';
import type { ListRequest } from './list-request.ts';
import { joined, namedLink, objectLink } from './object-link.ts';
import { listOf } from './table.ts';
import type { Listed } from './views/listed.ts';
import { macText, type PhoneRow } from './views/phones.ts';
import { counted } from './words.ts';

export interface PhonesFacts {
  readonly list: Listed<PhoneRow>;
  seen(mac: string): SeenPhone | undefined;
  readonly undescribed: number;
  readonly now: number;
}

export function phonesPage({ list, seen, undescribed, now }: PhonesFacts, request: ListRequest): PageOptions {
  const path = '/pages/phones';
  return {
    title: 'Phones',
    at: path,
    body: html`<p><a href="/pages/phones/undescribed">${counted(undescribed, 'phone')} that nobody described</a> asked for files since the server started.</p>
${listOf<PhoneRow>({
  path,
  request,
  list,
  caption: 'Phones that the site describes',
  word: ['phone', 'phones'],
  hint: 'Part of a hardware address, a name, a model or a user.',
  columns: [
    { title: 'Phone', sort: 'name', cell: ({ name }) => namedLink('devices', name) },
    { title: 'Hardware address', sort: 'mac', cell: ({ mac }) => html`<code>${macText(mac)}</code>` },
    { title: 'Model', sort: 'model', cell: ({ vendor, model }) => `${vendor} ${model}`.trim() },
    { title: 'Users', sort: 'user', cell: ({ users }) => joined(users.map((user) => objectLink(user))) },
    { title: 'Asked for last', cell: ({ mac }) => lastFetch(seen(mac), now) },
  ],
})}`,
  };
}

/** The latest first. */
export function undescribedPage(phones: readonly SeenPhone[], all: number, now: number): PageOptions {
  const shown =
    phones.length === 0
      ? html`<p class="none">None since the server started.</p>`
      : html`${phones.map((phone) => undescribed(phone, now))}`;
  const more = all > phones.length ? html`<p>The latest ${phones.length} of ${all} are shown.</p>` : undefined;
  return {
    title: 'Phones that nobody described',
    at: '/pages/phones',
    body: html`<p class="trail"><a href="/pages/phones">Phones</a></p>
<p>They asked for files by HTTP or TFTP, and no device of the site has their hardware address. Add the lines to the site, name the
device at a user (<code>device:</code>), and the phone gets its file.</p>
${shown}${more}`,
  };
}

function undescribed(phone: SeenPhone, now: number): Html {
  const sort = kindOfPhone(phone);
  const [last] = phone.fetches;
  const agent = phone.fetches.find((fetch) => fetch.agent !== undefined)?.agent;
  const called =
    sort === undefined ? 'It does not say what it is.' : html`It seems to be ${sort.vendor} ${sort.model}.`;
  return html`<section class="phone" aria-labelledby="phone-${phone.mac}">
<h2 id="phone-${phone.mac}"><code>${macText(phone.mac)}</code>${last === undefined ? undefined : html` <span class="quiet">from ${last.address}</span>`}</h2>
<p>${called}${agent === undefined ? undefined : html` It calls itself <q>${agent}</q>.`}</p>
<pre class="yaml" tabindex="0" aria-label="Lines to add to the site">${yamlForPhone(phone.mac, sort)}</pre>
${fetchTable(phone, now)}</section>
`;
}
