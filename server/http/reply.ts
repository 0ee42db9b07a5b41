import type { Exchange } from './exchange.ts';

/** Answers with a text. */
export function sendText(exchange: Exchange, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  sendBody(exchange, status, Buffer.from(text), type);
}

/** Answers with a file that a browser saves, whatever it would make of its type. */
export function sendDownload(exchange: Exchange, name: string, body: Uint8Array, type: string): void {
  exchange.response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  sendBody(exchange, 200, body, type);
}

function sendBody(exchange: Exchange, status: number, body: Uint8Array, type: string): void {
  exchange.response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  exchange.response.end(exchange.request.method === 'HEAD' ? undefined : body);
}

/** Answers a phone with a screen to draw. */
export function sendScreen(exchange: Exchange, xml: string): void {
  sendText(exchange, 200, xml, 'text/xml; charset=utf-8');
}

/** Answers with JSON that is text already, or a value. */
export function sendJson(exchange: Exchange, status: number, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  sendText(exchange, status, `${text}\n`, 'application/json; charset=utf-8');
}

/** Says what is wrong: as JSON below `/v1/`, as a line of text elsewhere. */
export function sendError(exchange: Exchange, status: number, message: string): void {
  if (exchange.path.startsWith('/v1/')) sendJson(exchange, status, { error: message });
  else sendText(exchange, status, `${message}\n`);
}

/** The end of a refusal, for who is refused since it calls the server by a name that may be anybody's. */
export function orName({ context, peer }: Exchange): string {
  if (context.access.callsByName(peer)) return '';
  return `; by the name "${(peer.calledName ?? '').slice(0, 100)}" nobody is known by address: call it by its address, or say the name in \`serve.names\``;
}
