import { errorText } from '../../deploy/error-text.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { Log } from '../system/log.ts';
import type { CompilerThread } from './compiler-thread.ts';
import { failed } from './failed.ts';
import type { Generation, Round, ServedFile } from './generation.ts';
import type { CompileAnswer } from './messages.ts';

/** Where the site is to be read from: its directory, or a copy of what Git has. */
export interface Checkout {
  readonly dir: string;
  readonly revision: string | undefined;
}

/** Keeps the last good generation, and has another made whenever the site changed. */
export interface Keeper {
  /** What is served; undefined until a site has compiled. */
  generation(): Generation | undefined;
  /** The last compile; undefined until the first has ended. */
  lastRound(): Round | undefined;
  isCompiling(): boolean;
  /** The `serve:` of the last good site. */
  settings(): SiteSettings | undefined;
  /**
   * Compiles, once for all calls that come while another compile runs; settles when a compile that began after the call has
   * ended.
   */
  refresh(): Promise<void>;
}

export function keeper(
  thread: CompilerThread,
  checkout: () => Promise<Checkout>,
  log: Log,
  onRound: (round: Round) => void = () => {},
): Keeper {
  let generation: Generation | undefined;
  let last: Round | undefined;
  let settings: SiteSettings | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  async function round(): Promise<void> {
    const start = performance.now();
    let revision: string | undefined;
    let answer: CompileAnswer;
    try {
      const found = await checkout();
      revision = found.revision;
      answer = await thread.ask({ ask: 'compile', dir: found.dir });
    } catch (error) {
      answer = failed(errorText(error));
    }
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    const { ok, diagnostics, failure } = answer;
    if (ok) {
      generation = nextGeneration(generation, answer, revision);
      settings = answer.settings;
    }
    last = { ok, at: Date.now(), milliseconds, revision, diagnostics, failure };
    tell(log, last, generation, answer.changed.length + answer.removed.length);
    onRound(last);
  }

  return {
    generation: () => generation,
    lastRound: () => last,
    isCompiling: () => running !== undefined,
    settings: () => settings,
    refresh() {
      if (running === undefined) {
        running = round().finally(() => {
          running = undefined;
        });
        return running;
      }
      // One more compile after the running one is enough for everybody who asks meanwhile.
      next ??= running.then(() => {
        next = undefined;
        return this.refresh();
      });
      return next;
    },
  };
}

/** The generation after `before`: what did not change is the same object, so that what was made of it stays good. */
function nextGeneration(
  before: Generation | undefined,
  { isWhole, changed, removed, hosts: known, phoneDirectory, diagnostics }: CompileAnswer,
  revision: string | undefined,
): Generation {
  const since = Date.now();
  const hosts = new Map<string, ReadonlyMap<string, ServedFile>>(known.map(({ name }) => [name, new Map()]));
  if (!isWhole) for (const [host, files] of before?.hosts ?? []) if (hosts.has(host)) hosts.set(host, files);
  for (const host of new Set([...changed, ...removed].map((file) => file.host))) {
    const files = new Map(hosts.get(host));
    for (const file of removed) if (file.host === host) files.delete(file.path);
    for (const file of changed) if (file.host === host) files.set(file.path, { ...file, since });
    if (hosts.has(host)) hosts.set(host, files);
  }
  return {
    number: (before?.number ?? 0) + 1,
    revision,
    since,
    hosts,
    addresses: new Map(known.flatMap(({ name, address }) => (address === undefined ? [] : [[name, address] as const]))),
    phoneDirectory,
    diagnostics,
  };
}

function tell(log: Log, round: Round, generation: Generation | undefined, files: number): void {
  const { milliseconds, failure, diagnostics } = round;
  if (round.ok) {
    log.info('the site compiled', { generation: generation?.number, files, milliseconds, revision: round.revision });
    return;
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const where =
    first?.place === undefined ? undefined : `${first.place.file}:${first.place.line}:${first.place.column}`;
  log.error('the site does not compile', {
    serving: generation === undefined ? 'nothing' : `generation ${generation.number}`,
    errors: errors.length,
    first: failure ?? first?.message,
    where,
    milliseconds,
  });
}
