import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../folders.ts';
import { HostError } from '../host-error.ts';
import type { ManifestFile } from '../manifest.ts';
import { removeDurably, writeDurably } from './durable.ts';
import { GENERATIONS_FOLDER } from './paths.ts';

/** What a host had after an apply: enough to have it again. */
export interface Generation {
  readonly version: 1;
  /** From 1. */
  readonly number: number;
  readonly host: string;
  /** ISO 8601. */
  readonly appliedAt: string;
  /** What it was made from, for people: the commit of the site, `rollback to 3`. */
  readonly source: string;
  /** The version of pbxc that made it. */
  readonly pbxc: string;
  readonly counts: { readonly written: number; readonly adjusted: number; readonly removed: number };
  readonly files: Readonly<Record<string, KeptFile>>;
  /** `ApplyOptions.site`, and which secrets the host has, in the store; absent in generations of before. */
  readonly site?: string;
  readonly secrets?: string;
  /** What somebody had changed by hand and this apply went over. */
  readonly overwritten: Readonly<Record<string, OverwrittenFile>>;
}

/** What people are told of a generation. */
export type GenerationHead = Pick<Generation, 'number' | 'host' | 'appliedAt' | 'source' | 'pbxc'>;

export function headOf({ number, host, appliedAt, source, pbxc }: Generation): GenerationHead {
  return { number, host, appliedAt, source, pbxc };
}

/** A file of a generation; its content is in the store under its digest. */
export interface KeptFile extends ManifestFile {
  /** Octal. */
  readonly mode: string;
  /** `user:group`. */
  readonly owner: string;
}

export interface OverwrittenFile {
  readonly digest: string;
  readonly mode: number;
}

export function generationFile(root: string, number: number): string {
  return join(root, GENERATIONS_FOLDER, `${String(number).padStart(6, '0')}.json`);
}

export function writeGeneration(root: string, generation: Generation): void {
  folders().make(join(root, GENERATIONS_FOLDER), 0o700);
  writeDurably(generationFile(root, generation.number), `${JSON.stringify(generation)}\n`, 0o600);
}

export function removeGeneration(root: string, number: number): void {
  removeDurably(generationFile(root, number));
}

/** The numbers of the generations that are kept, the oldest first. */
export function generationNumbers(root: string): number[] {
  const folder = join(root, GENERATIONS_FOLDER);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^\d{6,}\.json$/.test(name));
  return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
}

/** Throws a `HostError` for one that is not kept. */
export function readGeneration(root: string, number: number): Generation {
  const file = generationFile(root, number);
  if (!existsSync(file)) throw new HostError(`there is no generation ${number}; "pbxc history" lists them`);
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (isGeneration(value)) return value;
  throw new HostError(`generation ${number} cannot be read by this version of pbxc`);
}

/** Only pbxc writes it, in one step: its version says all. */
function isGeneration(value: unknown): value is Generation {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
