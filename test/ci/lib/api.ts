import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the API. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  readonly body: string | undefined;
}

export interface Api {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What another run does before comments are listed for so many times, from 1. */
  meanwhile: (time: number) => void;
}

/** A comment as the API has it. */
export interface Stored {
  readonly id: number;
  body: string;
  /** Somebody else when left out. */
  readonly by?: string;
}

/** Whose tokens are used. */
export const botName = 'pbxc-bot';

function authorOf(url: string, name: string): object {
  return url.startsWith('/api/v4/') ? { author: { username: name } } : { user: { login: name } };
}

/** Stands for the comments of one request at GitHub or GitLab, on loopback, for as long as `use` takes. */
export async function withApi<Result>(comments: Stored[], use: (api: Api) => Promise<Result>): Promise<Result> {
  const asked: Asked[] = [];
  const api = { url: '', asked, meanwhile: (_time: number): void => {} };
  let lists = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const text = Buffer.concat(parts).toString('utf8');
      const body: string | undefined = text === '' ? undefined : JSON.parse(text).body;
      asked.push({ method, url, token: String(headers.authorization ?? headers['private-token']), body });
      response.setHeader('content-type', 'application/json');
      if (url === '/graphql' || url.endsWith('/user')) {
        response.end(
          JSON.stringify(url === '/graphql' ? { data: { viewer: { login: botName } } } : { username: botName }),
        );
        return;
      }
      if (method === 'GET') {
        lists += 1;
        api.meanwhile(lists);
        const page = Number(new URL(url, 'http://localhost').searchParams.get('page'));
        const perPage = 2;
        const shown = comments
          .slice((page - 1) * perPage, page * perPage)
          .map(({ by = 'mallory', ...comment }) => ({ ...comment, ...authorOf(url, by) }));
        if (comments.length > page * perPage)
          response.setHeader('link', `<http://localhost/?page=${page + 1}>; rel="next"`);
        response.end(JSON.stringify(shown));
        return;
      }
      if (method === 'DELETE') {
        const at = comments.findIndex(({ id }) => url.endsWith(`/${id}`));
        if (at >= 0) comments.splice(at, 1);
        response.statusCode = at >= 0 ? 204 : 404;
        response.end();
        return;
      }
      if (method === 'POST') {
        const id = 100 + comments.length;
        comments.push({ id, body: body ?? '', by: botName });
        response.statusCode = 201;
      } else {
        const found = comments.find(({ id }) => url.endsWith(`/${id}`));
        if (found === undefined) response.statusCode = 404;
        else found.body = body ?? '';
      }
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    api.url = `http://127.0.0.1:${port}`;
    return await use(api);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
