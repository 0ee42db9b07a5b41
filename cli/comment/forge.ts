import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** A comment on a request. */
export interface Comment {
  readonly id: number;
  readonly text: string;
}

/** The request that a pipeline is about, at GitHub or GitLab. */
export interface Forge {
  list(): Promise<Comment[]>;
  create(text: string): Promise<void>;
  update(id: number, text: string): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the pipeline's own variables say, by which both systems say where they are. The token is in the environment alone. */
export function forgeOf(env: Environment): Forge {
  if (env['GITHUB_ACTIONS'] === 'true') return github(env);
  if (env['GITLAB_CI'] === 'true') return gitlab(env);
  throw new Failure('this is no pipeline of GitHub or GitLab: there is no request to comment on', exitCode.usage);
}

function github(env: Environment): Forge {
  const token = needed(env, 'GITHUB_TOKEN');
  const number = /^refs\/pull\/(\d+)\//.exec(needed(env, 'GITHUB_REF'))?.[1];
  if (number === undefined) throw new Failure('this pipeline is not about a pull request', exitCode.usage);
  const repository = `${needed(env, 'GITHUB_API_URL')}/repos/${needed(env, 'GITHUB_REPOSITORY')}`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  return forge(headers, `${repository}/issues/${number}/comments`, (id) => [
    'PATCH',
    `${repository}/issues/comments/${id}`,
  ]);
}

function gitlab(env: Environment): Forge {
  const token = needed(env, 'PBXC_GITLAB_TOKEN');
  const project = `${needed(env, 'CI_API_V4_URL')}/projects/${needed(env, 'CI_PROJECT_ID')}`;
  const notes = `${project}/merge_requests/${needed(env, 'CI_MERGE_REQUEST_IID')}/notes`;
  return forge({ 'private-token': token }, notes, (id) => ['PUT', `${notes}/${id}`]);
}

/** Both know comments by `id` and `body`, and tell the next page in the same header. */
function forge(
  headers: Readonly<Record<string, string>>,
  comments: string,
  change: (id: number) => readonly [method: string, url: string],
): Forge {
  const call = (method: string, url: string, text?: string) => request(method, url, headers, text);
  return {
    async list() {
      const found: Comment[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const { body, isLast } = await call('GET', `${comments}?per_page=100&page=${page}`);
        found.push(...commentsIn(body));
        if (isLast) break;
      }
      return found;
    },
    async create(text) {
      await call('POST', comments, text);
    },
    async update(id, text) {
      const [method, url] = change(id);
      await call(method, url, text);
    },
  };
}

/** Five thousand comments: no request has as many. */
const mostPages = 50;
const patience = 30_000;

async function request(method: string, url: string, headers: Readonly<Record<string, string>>, text?: string) {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { ...headers, 'user-agent': 'pbxc', 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patience),
      // Where else the token would be sent is for nobody to say.
      redirect: 'error',
      ...(text !== undefined && { body: JSON.stringify({ body: text }) }),
    });
  } catch (error) {
    throw new Failure(`${method} ${url} failed: ${reasonOf(error)}`, exitCode.failed);
  }
  const answer = await response.text();
  if (!response.ok) {
    throw new Failure(`${method} ${url} was answered with ${response.status} ${response.statusText}`, exitCode.failed);
  }
  const hasNext = /rel="?next"?/.test(response.headers.get('link') ?? '');
  return { body: answer === '' ? undefined : parse(answer), isLast: !hasNext };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function commentsIn(body: unknown): Comment[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('id' in entry && 'body' in entry)) return [];
    return typeof entry.id === 'number' && typeof entry.body === 'string' ? [{ id: entry.id, text: entry.body }] : [];
  });
}

function needed(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new Failure(`${name} is not set in the environment of this pipeline`, exitCode.usage);
}
