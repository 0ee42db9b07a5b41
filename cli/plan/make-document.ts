import { relative, sep } from 'node:path';
import type { Compiled } from '../../compiler/compile.ts';
import { changesSince } from '../../deploy/valves/changes-since.ts';
import { dangersIn } from '../../deploy/valves/dangers-in.ts';
import { objectsOf } from '../show/find.ts';
import { version } from '../version.ts';
import { commitOf } from './commit-of.ts';
import type { PlanDocument, PlannedHost } from './document.ts';
import type { HostChoice, HostWork, Work } from './host-work.ts';
import { roundsOf } from './rounds.ts';
import { planSteps } from './steps.ts';

export interface DocumentOptions {
  /** The directory from which site and root are seen. */
  readonly base: string;
  /** Whether somebody reads what changes inside of files. */
  readonly withDiffs: boolean;
  readonly canary?: string | undefined;
}

/** The plan of all hosts as one document. */
export async function makeDocument(
  { site, root }: HostChoice,
  { compiled, secrets, kept, hosts }: Work,
  { base, withDiffs, canary }: DocumentOptions,
): Promise<PlanDocument> {
  const names = hosts.map(({ host }) => host);
  const planned = hosts.map(async (work): Promise<PlannedHost> => {
    const changes = changesSince(work.site, kept);
    return {
      ...work.plan,
      place: placeOf(work),
      objects: changes.objects,
      dangers: dangersIn(changes, work.plan),
      ...(withDiffs && { diffs: await work.diffs() }),
    };
  });
  return {
    version: 1,
    pbxc: version(),
    site: {
      folder: seenFromBase(base, site.dir),
      environment: site.environment ?? null,
      ...commitOf(site.dir),
      files: compiled.fileCount,
      ...countsOf(compiled),
    },
    root: root === undefined ? null : seenFromBase(base, root),
    steps: planSteps(
      roundsOf(names, compiled, canary),
      hosts.map(({ plan }) => plan),
    ),
    hosts: await Promise.all(planned),
    diagnostics: [...compiled.diagnostics, ...secrets.diagnostics, ...hosts.flatMap(({ findings }) => findings)],
  };
}

function seenFromBase(base: string, path: string): string {
  return relative(base, path).split(sep).join('/') || '.';
}

function placeOf({ access: { place } }: HostWork): PlannedHost['place'] {
  return place.kind === 'ssh' ? { kind: 'ssh', target: place.target } : { kind: place.kind };
}

function countsOf({ site }: Compiled) {
  const count = (kind: string): number => objectsOf(site ?? {}, kind).size;
  return { users: count('users'), routes: count('routes'), queues: count('queues') };
}
