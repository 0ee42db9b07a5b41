import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';

/** A comment on a request. */
export interface Comment {
  readonly id: number;
  readonly text: string;
  /** Who wrote it, as `me` says it. */
  readonly author: string;
}

/** The request that a pipeline is about, at GitHub or GitLab. */
export interface Forge {
  list(): Promise<Comment[]>;
  /** Whose token it is. */
  me(): Promise<string>;
  create(text: string): Promise<void>;
  update(id: number, text: string): Promise<void>;
  remove(id: number): Promise<void>;
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
  const comments = forge(headers, `${repository}/issues/${number}/comments`, 'PATCH', `${repository}/issues/comments`);
  const me = async (): Promise<string> => {
    const query = { query: '{ viewer { login } }' };
    const { body } = await request('POST', needed(env, 'GITHUB_GRAPHQL_URL'), headers, query);
    return textAt(body, 'data', 'viewer', 'login');
  };
  return { ...comments, me };
}

function gitlab(env: Environment): Forge {
  const token = needed(env, 'PBXC_GITLAB_TOKEN');
  const project = `${needed(env, 'CI_API_V4_URL')}/projects/${needed(env, 'CI_PROJECT_ID')}`;
  const notes = `${project}/merge_requests/${needed(env, 'CI_MERGE_REQUEST_IID')}/notes`;
  const headers = { 'private-token': token };
  const me = async (): Promise<string> => {
    const { body } = await request('GET', `${needed(env, 'CI_API_V4_URL')}/user`, headers);
    return textAt(body, 'username');
  };
  return { ...forge(headers, notes, 'PUT', notes), me };
}

/** Both know comments by `id` and `body`, and tell the next page in the same header. One comment is at `each` and its id. */
function forge(
  headers: Readonly<Record<string, string>>,
  comments: string,
  change: 'PATCH' | 'PUT',
  each: string,
): Omit<Forge, 'me'> {
  const call = (method: string, url: string, text?: string) =>
    request(method, url, headers, text === undefined ? undefined : { body: text });
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
      await call(change, `${each}/${id}`, text);
    },
    async remove(id) {
      await call('DELETE', `${each}/${id}`);
    },
  };
}

/** Five thousand comments: no request has as many. */
const mostPages = 50;
const patience = 30_000;

async function request(method: string, url: string, headers: Readonly<Record<string, string>>, content?: object) {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { ...headers, 'user-agent': 'pbxc', 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patience),
      // Where else the token would be sent is for nobody to say.
      redirect: 'error',
      ...(content !== undefined && { body: JSON.stringify(content) }),
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
    if (typeof entry.id !== 'number' || typeof entry.body !== 'string') return [];
    const author = valueAt(entry, 'user', 'login') ?? valueAt(entry, 'author', 'username');
    return [{ id: entry.id, text: entry.body, author: typeof author === 'string' ? author : '' }];
  });
}

/** The text at the end of a way into an answer. */
function textAt(body: unknown, ...path: readonly string[]): string {
  const value = valueAt(body, ...path);
  if (typeof value === 'string' && value !== '') return value;
  throw new Failure('it is not told whose token this is, so no comment is known to be its own', exitCode.failed);
}

function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

function needed(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new Failure(`${name} is not set in the environment of this pipeline`, exitCode.usage);
}
