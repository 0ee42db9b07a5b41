import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../deploy/error-code.ts';
import type { RtpFigures } from './calls.ts';

/** What somebody said of a call, as a line of `qrt-SEP….json`. */
export interface QualityReport {
  /** `2026-11-29 08:30:00`, in UTC. */
  readonly timestamp: string;
  readonly device: string;
  readonly ip_address: string;
  readonly reason: string;
  /** Of the call that the phone was in; null where Asterisk had none to tell. */
  readonly rtp: RtpFigures | null;
}

export interface ProblemReport {
  readonly device: string;
  readonly file: string;
  readonly bytes: number;
  /** ISO 8601. */
  readonly at: string;
}

/** The reports of phones in a directory. Each phone has so much room and no more: its oldest reports go. */
export interface Reports {
  addQuality(report: QualityReport): void;
  /** Keeps an archive of a phone's logs. */
  addProblem(device: string, archive: Uint8Array, now: Date): void;
  quality(): QualityReport[];
  problems(): ProblemReport[];
  /** The archive of one of these, by its `file`; undefined for a name that is none. */
  problem(file: string): Promise<Uint8Array | undefined>;
}

const mostQualityBytes = 256 * 1024;
const mostProblems = 10;

const qualityFile = /^qrt-(SEP[0-9A-F]{12})\.json$/;
const problemFile = /^prt-(SEP[0-9A-F]{12})-([0-9]{14})(?:-([0-9]+))?\.tar\.gz$/;

/** Names of devices are of Cisco's form: who calls makes sure of it. */
export function reportsIn(directory: string): Reports {
  const make = (): void => {
    mkdirSync(directory, { recursive: true, mode: 0o750 });
  };
  return {
    addQuality(report) {
      make();
      const file = join(directory, `qrt-${report.device}.json`);
      if (sizeOf(file) > mostQualityBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify(report)}\n`, { mode: 0o640 });
    },
    addProblem(device, archive, now) {
      make();
      const stamp = now.toISOString().replace(/[-:T]/g, '').slice(0, 14);
      const own = filesIn(directory).filter((name) => problemFile.exec(name)?.[1] === device);
      const numbers = own.filter((name) => problemFile.exec(name)?.[2] === stamp).map(numberOf);
      // A number that went with the oldest is not given again: the file would take its place.
      const next = numbers.length === 0 ? '' : `-${Math.max(...numbers) + 1}`;
      const name = `prt-${device}-${stamp}${next}.tar.gz`;
      // Beside its place first: what is listed is whole.
      const partial = join(directory, `.${name}`);
      try {
        writeFileSync(partial, archive, { mode: 0o640 });
        renameSync(partial, join(directory, name));
      } catch (error) {
        rmSync(partial, { force: true });
        throw error;
      }
      for (const old of [...own, name].sort(byAge).slice(0, -mostProblems))
        rmSync(join(directory, old), { force: true });
    },
    quality: () =>
      filesIn(directory)
        .filter((name) => qualityFile.test(name))
        .flatMap((name) => linesOf(join(directory, name)))
        // Of one second the latest first too: sorting keeps the order of equals.
        .reverse()
        .sort((a, b) => (a.timestamp === b.timestamp ? 0 : a.timestamp < b.timestamp ? 1 : -1)),
    problems: () =>
      filesIn(directory)
        .flatMap((file) => {
          const device = problemFile.exec(file)?.[1];
          if (device === undefined) return [];
          const { size, mtime } = statSync(join(directory, file));
          return [{ device, file, bytes: size, at: mtime.toISOString() }];
        })
        .sort((a, b) => byAge(b.file, a.file)),
    // Only what is listed is opened: a name is looked for in the directory, and leads nowhere by itself.
    async problem(file) {
      if (!problemFile.test(file) || !filesIn(directory).includes(file)) return undefined;
      return readFile(join(directory, file));
    },
  };
}

/** The oldest first; those of one second by their number. */
function byAge(a: string, b: string): number {
  const [stampA = '', stampB = ''] = [a, b].map((name) => problemFile.exec(name)?.[2]);
  return stampA === stampB ? numberOf(a) - numberOf(b) : stampA < stampB ? -1 : 1;
}

function numberOf(name: string): number {
  return Number(problemFile.exec(name)?.[3] ?? 1);
}

function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** A line that a full disk cut off is left out. */
function linesOf(file: string): QualityReport[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}
