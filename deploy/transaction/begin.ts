import { HostError } from '../host-error.ts';
import { locator } from '../locate.ts';
import { MANIFEST_PATH, readIfThere } from '../manifest.ts';
import type { Plan } from '../plan.ts';
import { type FoundFile, readState } from '../read-state.ts';
import { generationNumbers } from './generation.ts';
import { type BeforeFile, type Journal, removeJournal, writeJournal } from './journal.ts';
import type { Store } from './store.ts';
import { missingFolders } from './undo.ts';

/** Keeps all that the plan changes, and says so in a journal: from here on everything can be undone. */
export function begin(root: string, plan: Plan, store: Store): Journal {
  const locate = locator(root);
  const found = new Map<string, FoundFile | undefined>();
  const made = new Set<string>();
  for (const { path, action } of plan.files) {
    if (action === 'unchanged') continue;
    const location = locate(path);
    const state = 'problem' in location ? location : readState(location.file);
    if ('problem' in state) throw new HostError(`${path} ${state.problem}`);
    found.set(path, state.kind === 'file' ? state : undefined);
    for (const folder of missingFolders(root, path)) made.add(folder);
  }
  const files = [...found].flatMap(([path, state]) => (state === undefined ? [] : { path, state }));
  const manifest = readIfThere(root, MANIFEST_PATH);
  const [manifestObject, ...objects] = store.keep([
    ...(manifest === undefined ? [Buffer.alloc(0)] : [manifest]),
    ...files.map(({ state }) => state.content),
  ]);
  const before: Record<string, BeforeFile | null> = {};
  for (const path of found.keys()) before[path] = null;
  for (const [index, { path, state }] of files.entries()) {
    const { mode, uid, gid } = state;
    before[path] = { object: objects[index] ?? '', mode, uid, gid };
  }
  const journal: Journal = {
    version: 1,
    host: plan.host,
    generation: (generationNumbers(root).at(-1) ?? 0) + 1,
    before,
    folders: [...made].sort((a, b) => a.length - b.length),
    manifest: manifest === undefined ? null : (manifestObject ?? null),
    reloads: plan.reloads,
  };
  try {
    writeJournal(root, journal);
  } catch (error) {
    // It may be there although its directory could not be flushed, and nothing was changed yet.
    removeJournal(root);
    throw error;
  }
  return journal;
}
