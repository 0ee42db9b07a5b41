import { reportsIn } from '../../cisco/reports.ts';
import { pageOf } from '../../directory/page.ts';
import { askView } from '../../generation/ask-view.ts';
import { assets } from '../../pages/assets.ts';
import { diagnosticsOnPage, diagnosticsPage, placesOf } from '../../pages/diagnostics-page.ts';
import { directoryPage } from '../../pages/directory-page.ts';
import { html } from '../../pages/html.ts';
import { kindPage } from '../../pages/kind-page.ts';
import { listRequestOf } from '../../pages/list-request.ts';
import { numbersPage } from '../../pages/numbers-page.ts';
import { objectPage } from '../../pages/object-page.ts';
import { objectsPage } from '../../pages/objects-page.ts';
import { overviewPage } from '../../pages/overview-page.ts';
import { phonesPage, undescribedPage } from '../../pages/phones-page.ts';
import { reportsPage } from '../../pages/reports-page.ts';
import { incomingPage, outgoingPage } from '../../pages/routes-page.ts';
import { sendMissing, sendPage, serverState } from '../../pages/send-page.ts';
import type { ExportFormat } from '../../pages/views/directory.ts';
import { contentType } from '../content-type.ts';
import type { Exchange, Route } from '../exchange.ts';
import { sendDownload, sendError } from '../reply.ts';
import { sendFile } from '../send-file.ts';

type Handle = Route['handle'];

/** The pages for people. They only show: nothing can be changed by them. */
export const pageRoutes: readonly Route[] = [
  page('/', sendOverview),
  page('/pages/numbers', sendNumbers),
  page('/pages/objects', sendObjects),
  page('/pages/objects/:section', sendKind),
  page('/pages/objects/:section/*', sendObject),
  page('/pages/routes/incoming', sendIncoming),
  page('/pages/routes/outgoing', sendOutgoing),
  page('/pages/phones', sendPhones),
  page('/pages/phones/undescribed', sendUndescribed),
  page('/pages/directory', sendDirectory),
  page('/pages/directory.csv', exporter('csv')),
  page('/pages/directory.vcf', exporter('vcard')),
  page('/pages/diagnostics', sendDiagnostics),
  page('/pages/reports', sendReports),
  ...assets.map(
    (file): Route => ({
      method: 'GET',
      path: file.path,
      access: 'anyone',
      handle: (exchange) => sendFile(exchange, file),
    }),
  ),
];

function page(path: string, handle: Handle): Route {
  return { method: 'GET', path, access: 'people', handle };
}

/** Without a site that compiled there is nothing to show but what is wrong with it. */
function sendNothingYet(exchange: Exchange): void {
  sendPage(exchange, {
    title: 'Nothing to show yet',
    at: '',
    body: html`<p>The site has not compiled since the server started. <a href="/pages/diagnostics">See what is wrong</a></p>`,
  });
}

async function sendNumbers(exchange: Exchange): Promise<void> {
  const list = listRequestOf(exchange.query);
  const numbers = await askView(exchange.context.compiler, { of: 'numbers', list });
  if (numbers === undefined) sendNothingYet(exchange);
  else sendPage(exchange, numbersPage(numbers, list));
}

async function sendIncoming(exchange: Exchange): Promise<void> {
  const list = listRequestOf(exchange.query);
  const routes = await askView(exchange.context.compiler, { of: 'incoming', list });
  if (routes === undefined) sendNothingYet(exchange);
  else sendPage(exchange, incomingPage(routes, list));
}

async function sendOutgoing(exchange: Exchange): Promise<void> {
  const list = listRequestOf(exchange.query);
  const routes = await askView(exchange.context.compiler, { of: 'outgoing', list });
  if (routes === undefined) sendNothingYet(exchange);
  else sendPage(exchange, outgoingPage(routes, list));
}

async function sendOverview(exchange: Exchange): Promise<void> {
  const { context } = exchange;
  const overview = await askView(context.compiler, { of: 'overview' });
  const hosts = [...(context.keeper.generation()?.hosts ?? [])].map(([name, files]) => ({ name, files: files.size }));
  const undescribed = (await undescribedMacs(exchange)).length;
  sendPage(exchange, overviewPage({ state: serverState(context), overview, undescribed, hosts, now: Date.now() }));
}

async function undescribedMacs({ context }: Exchange): Promise<readonly string[]> {
  return (await askView(context.compiler, { of: 'undescribed', macs: context.activity.macs() })) ?? [];
}

async function sendObjects(exchange: Exchange): Promise<void> {
  const overview = await askView(exchange.context.compiler, { of: 'overview' });
  if (overview === undefined) sendNothingYet(exchange);
  else sendPage(exchange, objectsPage(overview));
}

/** The objects of a section; the one thing that a section of settings is. */
async function sendKind(exchange: Exchange, { section = '' }: Readonly<Record<string, string>>): Promise<void> {
  const request = listRequestOf(exchange.query);
  const kind = await askView(exchange.context.compiler, { of: 'kind', section, list: request });
  if (kind === undefined) return sendNothingYet(exchange);
  if (kind === null) return sendObject(exchange, { section, '*': '' });
  sendPage(exchange, kindPage(kind, request));
}

async function sendObject(exchange: Exchange, params: Readonly<Record<string, string>>): Promise<void> {
  const { section = '', '*': name = '' } = params;
  const { compiler, activity } = exchange.context;
  const object = await askView(compiler, { of: 'object', section, name });
  if (object === undefined) return sendNothingYet(exchange);
  if (object === null) return sendMissing(exchange, '/pages/objects', 'The site has no such object.');
  const seen = object.mac === undefined ? undefined : activity.ofPhone(object.mac);
  sendPage(exchange, objectPage(object, seen, Date.now()));
}

async function sendPhones(exchange: Exchange): Promise<void> {
  const { compiler, activity } = exchange.context;
  const request = listRequestOf(exchange.query);
  const phones = await askView(compiler, { of: 'phones', list: request });
  if (phones === undefined) return sendNothingYet(exchange);
  const undescribed = (await undescribedMacs(exchange)).length;
  const facts = { list: phones, seen: activity.ofPhone, undescribed, now: Date.now() };
  sendPage(exchange, phonesPage(facts, request));
}

/** As many as a person looks through. */
const mostUndescribed = 50;

async function sendUndescribed(exchange: Exchange): Promise<void> {
  const macs = await undescribedMacs(exchange);
  const latest = macs
    .slice(-mostUndescribed)
    .reverse()
    .flatMap((mac) => exchange.context.activity.ofPhone(mac) ?? []);
  sendPage(exchange, undescribedPage(latest, macs.length, Date.now()));
}

async function sendDirectory(exchange: Exchange): Promise<void> {
  const request = listRequestOf(exchange.query);
  const context = exchange.query.get('context') ?? undefined;
  const view = await askView(exchange.context.compiler, { of: 'directory', context, list: request });
  if (view === undefined) return sendNothingYet(exchange);
  if (view === null) return sendMissing(exchange, '/pages/directory', 'The site has no such context with phones.');
  sendPage(exchange, directoryPage(view, request));
}

function exporter(format: ExportFormat): Handle {
  return async (exchange) => {
    const context = exchange.query.get('context') ?? '';
    const asked = { of: 'export', context, format, list: listRequestOf(exchange.query) } as const;
    const text = await askView(exchange.context.compiler, asked);
    if (text === undefined) return sendError(exchange, 503, 'the site has not compiled yet');
    if (text === null) return sendError(exchange, 404, 'say context=, an internal context of the site');
    const name = format === 'csv' ? 'directory.csv' : 'directory.vcf';
    sendDownload(exchange, name, Buffer.from(text), contentType(name));
  };
}

async function sendDiagnostics(exchange: Exchange): Promise<void> {
  const { keeper, compiler } = exchange.context;
  const last = keeper.lastRound();
  const all = last?.diagnostics ?? [];
  const shown = pageOf(all, listRequestOf(exchange.query).page, diagnosticsOnPage);
  const places = shown.items.map(placesOf);
  const lines = (await askView(compiler, { of: 'excerpts', asked: places.flat() })) ?? [];
  let at = 0;
  const excerpts = places.map(({ length }) => {
    at += length;
    return lines.slice(at - length, at);
  });
  sendPage(exchange, diagnosticsPage({ page: shown, all, failure: last?.failure, excerpts }));
}

async function sendReports(exchange: Exchange): Promise<void> {
  const services = await exchange.context.services();
  if (services === undefined) return sendPage(exchange, reportsPage(undefined));
  const reports = reportsIn(services.reports);
  const facts = { directory: services.reports, quality: reports.quality(), problems: reports.problems() };
  sendPage(exchange, reportsPage(facts));
}
