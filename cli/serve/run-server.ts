import { join, resolve } from 'node:path';
import { errorText } from '../../deploy/error-text.ts';
import { gitMirror, parseGitSource } from '../../server/follow/git-mirror.ts';
import { watchDirectory } from '../../server/follow/watch-directory.ts';
import type { Checkout } from '../../server/generation/keeper.ts';
import { type ServeOptions, startServing } from '../../server/serve.ts';
import { type Log, makeLog } from '../../server/system/log.ts';
import { passedSockets } from '../../server/system/passed-sockets.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { everyOf, logSettings, saidBy, settingText } from './settings-of.ts';

/** How long what is under way may take once the server is told to end, in milliseconds. */
const patience = 10_000;

/** Serves until told to end. */
export async function runServer(input: Input, io: Io): Promise<void> {
  const { format, level } = logSettings(input, io);
  const log = makeLog(format, level, (text) => io.err.write(text));
  const host = settingText('host', input, io);
  const git = settingText('git', input, io);
  const common: Omit<ServeOptions, 'checkout'> = {
    thread: {
      environment: input.text('environment'),
      hosts: host === undefined ? [] : [host],
      keepsKey: git === undefined,
    },
    host,
    said: saidBy(input, io),
    passed: passedSockets(io.env, process.pid),
    log,
  };
  const directory = input.args[0];
  if (git === undefined) await serveDirectory(resolve(io.cwd, directory ?? '.'), common, io);
  else await serveBranch(git, directory ?? '.', common, input, io);
}

async function serveDirectory(dir: string, common: Omit<ServeOptions, 'checkout'>, io: Io): Promise<void> {
  // Listened for from the start: who is told to end while it starts ends as orderly.
  const stopped = io.untilStopped();
  const site: Checkout = { dir, revision: undefined };
  const serving = await startServing({ ...common, checkout: async () => site });
  const watching = await watchDirectory(dir, () => void serving.keeper.refresh());
  await stopped;
  await watching.close();
  await serving.close(patience);
}

async function serveBranch(
  git: string,
  directory: string,
  common: Omit<ServeOptions, 'checkout'>,
  input: Input,
  io: Io,
): Promise<void> {
  const stopped = io.untilStopped();
  const source = parseGitSource(git);
  if (source === undefined) throw new Failure(`--git cannot be "${git}": say URL#BRANCH`, exitCode.usage);
  const every = everyOf(input, io);
  const mirror = gitMirror(source, settingText('cache', input, io) ?? '/var/cache/pbxc');
  const checkout = async (): Promise<Checkout> => {
    const { dir, revision } = await mirror.checkout();
    const site = resolve(dir, directory);
    if (site !== dir && !site.startsWith(join(dir, '/'))) throw new Error(`${directory} leads out of the repository`);
    return { dir: site, revision };
  };
  await fetchOrTell(mirror.fetch, common.log);
  const serving = await startServing({ ...common, checkout });
  const timer = setInterval(() => void follow(), every);
  let isFollowing = false;
  async function follow(): Promise<void> {
    if (isFollowing) return;
    isFollowing = true;
    try {
      if (await fetchOrTell(mirror.fetch, common.log)) await refreshIfNew();
    } finally {
      isFollowing = false;
    }
  }
  async function refreshIfNew(): Promise<void> {
    const { revision } = await mirror.checkout();
    if (revision !== serving.keeper.lastRound()?.revision) await serving.keeper.refresh();
  }
  await stopped;
  clearInterval(timer);
  await serving.close(patience);
}

/** A repository that does not answer is no reason to end: what was fetched last is served. */
async function fetchOrTell(fetch: () => Promise<void>, log: Log): Promise<boolean> {
  try {
    await fetch();
    return true;
  } catch (error) {
    log.error('Git does not answer', { problem: errorText(error).trim().slice(0, 500) });
    return false;
  }
}
