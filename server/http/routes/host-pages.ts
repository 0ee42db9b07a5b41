import { askView } from '../../generation/ask-view.ts';
import { filePage } from '../../pages/file-page.ts';
import { type HostRow, hostPage, hostsPage } from '../../pages/hosts-page.ts';
import { listRequestOf } from '../../pages/list-request.ts';
import { sendMissing, sendPage } from '../../pages/send-page.ts';
import type { Exchange, Route } from '../exchange.ts';

/** Pages about hosts: what is served for each, and what stands in it. */
export const hostPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/pages/hosts', access: 'people', handle: sendHosts },
  { method: 'GET', path: '/pages/hosts/:host', access: 'people', handle: sendHost },
  { method: 'GET', path: '/pages/hosts/:host/files/*', access: 'people', handle: sendHostFile },
];

function sendHosts(exchange: Exchange): void {
  sendPage(exchange, hostsPage(hostRows(exchange), Date.now()));
}

function sendHost(exchange: Exchange, { host = '' }: Readonly<Record<string, string>>): void {
  const row = hostRows(exchange).find(({ name }) => name === host);
  if (row === undefined) sendMissing(exchange, '/pages/hosts', 'The site has no such host.');
  else sendPage(exchange, hostPage(row, listRequestOf(exchange.query), Date.now()));
}

async function sendHostFile(exchange: Exchange, params: Readonly<Record<string, string>>): Promise<void> {
  const { host = '', '*': name = '' } = params;
  const path = `/${name}`;
  const list = listRequestOf(exchange.query);
  const view = await askView(exchange.context.compiler, { of: 'file', host, path, list });
  if (view === undefined || view === null) sendMissing(exchange, '/pages/hosts', 'The host has no such file.');
  else sendPage(exchange, filePage(host, path, view, list));
}

function hostRows({ context }: Exchange): HostRow[] {
  const generation = context.keeper.generation();
  return [...(generation?.hosts ?? [])].map(([name, files]) => ({
    name,
    files,
    address: generation?.addresses.get(name),
  }));
}
