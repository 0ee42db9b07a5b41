import type { Exchange } from '../http/exchange.ts';
import { html, markupText } from './html.ts';
import { layout, type PageOptions, type ServerState } from './layout.ts';

/**
 * What a page may do: load our stylesheet and icon, and send its forms here. No script runs, nothing comes from elsewhere, and no
 * other site shows it in a frame.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function sendPage(exchange: Exchange, page: PageOptions, status = 200): void {
  const { response, request, context } = exchange;
  const body = Buffer.from(markupText(layout(page, serverState(context))));
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Says in a page what is not there. */
export function sendMissing(exchange: Exchange, at: string, message: string): void {
  sendPage(exchange, { title: 'Not here', at, body: html`<p>${message}</p>` }, 404);
}

export function serverState({ keeper }: Exchange['context']): ServerState {
  return { generation: keeper.generation(), last: keeper.lastRound(), isCompiling: keeper.isCompiling() };
}
