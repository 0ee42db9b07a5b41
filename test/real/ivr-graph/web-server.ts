import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../lib/until.ts';

export interface WebServer {
  readonly url: string;
  /** What was asked so far: `GET /calls?code=12`, and after a blank the body if there was one. */
  readonly asked: readonly string[];
  /** Waits until this was asked. */
  isAsked(request: string): Promise<void>;
  close(): void;
}

/** A web server at an address of the test, which answers each path with a text; others get nothing. */
export async function webServer(address: string, answers: Readonly<Record<string, string>>): Promise<WebServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}${body === '' ? '' : ` ${body}`}`);
      response.end(answers[(request.url ?? '').replace(/\?.*/, '')] ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${port}`,
    asked,
    isAsked: (request) =>
      until(
        10_000,
        `"${request}" to be asked for, of: ${asked.join(', ')}`,
        () => asked.includes(request) || undefined,
      ).then(() => undefined),
    close: () => server.close(),
  };
}
