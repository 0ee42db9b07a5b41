import { join } from 'node:path';
import { HostError } from '../host-error.ts';
import { readIfThere } from '../manifest.ts';
import type { ReloadStep } from '../reload.ts';
import { removeDurably, writeDurably } from './durable.ts';
import { JOURNAL_PATH } from './paths.ts';

/**
 * What it takes to undo an apply, on the disk before the first file changes and until all is well. Whoever finds one undoes
 * what it is about: the host has the old configuration or the new one, whole.
 */
export interface Journal {
  readonly version: 1;
  readonly host: string;
  /** The number of the generation that the apply makes. */
  readonly generation: number;
  /** What was at each path that changes; null for nothing. */
  readonly before: Readonly<Record<string, BeforeFile | null>>;
  /** Directories that are made on the way, the outer ones first. */
  readonly folders: readonly string[];
  /** The manifest before, in the store; null for none. */
  readonly manifest: string | null;
  /** What has to hear of it when the files go back. */
  readonly reloads: readonly ReloadStep[];
  /** Set once all is well but for somebody's word: when everything goes back without it, in ISO 8601. */
  readonly confirmBy?: string;
}

export interface BeforeFile {
  /** Its content, in the store. */
  readonly object: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export function writeJournal(root: string, journal: Journal): void {
  writeDurably(join(root, JOURNAL_PATH), `${JSON.stringify(journal)}\n`, 0o600);
}

/** Undefined where no apply is under way. */
export function readJournal(root: string): Journal | undefined {
  const text = readIfThere(root, JOURNAL_PATH);
  if (text === undefined) return undefined;
  const journal: unknown = JSON.parse(text.toString('utf8'));
  if (isJournal(journal)) return journal;
  throw new HostError(`${JOURNAL_PATH} is not a journal that this version of pbxc can read`);
}

export function removeJournal(root: string): void {
  removeDurably(join(root, JOURNAL_PATH));
}

/** Only pbxc writes it, in one step: its version says all. */
function isJournal(value: unknown): value is Journal {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
