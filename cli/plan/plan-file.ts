import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plan } from '../../deploy/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { HostChoice } from './host-work.ts';

/** A plan that was kept, with what is needed to find its site and host again. Holds no secret. */
export interface PlanFile {
  readonly version: 1;
  /** Relative to the plan's own directory, with `/`. */
  readonly site: string;
  readonly environment: string | null;
  readonly root: string | null;
  readonly plan: Plan;
}

export function writePlanFile(file: string, choice: Pick<HostChoice, 'site' | 'root'>, plan: Plan): void {
  const here = dirname(file);
  const document: PlanFile = {
    version: 1,
    site: fromHere(here, choice.site.dir),
    environment: choice.site.environment ?? null,
    root: choice.root === undefined ? null : fromHere(here, choice.root),
    plan,
  };
  writeFileSync(file, `${JSON.stringify(document, undefined, 2)}\n`);
}

/** The plan in a file; the paths in it are made absolute. */
export function readPlanFile(file: string): PlanFile {
  const document = parse(readFileSync(file, 'utf8'));
  if (!isPlanFile(document)) {
    throw new Failure(`${file} is not a plan of this version of pbxc: make it with "pbxc plan -o"`, exitCode.refused);
  }
  const here = dirname(file);
  return {
    ...document,
    site: resolve(here, document.site),
    root: document.root === null ? null : resolve(here, document.root),
  };
}

function fromHere(here: string, path: string): string {
  return relative(here, path).split(sep).join('/') || '.';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPlanFile(value: unknown): value is PlanFile {
  if (typeof value !== 'object' || value === null) return false;
  if (!('version' in value && 'site' in value && 'environment' in value && 'root' in value && 'plan' in value))
    return false;
  const { version, site, environment, root, plan } = value;
  if (version !== 1 || typeof site !== 'string' || !isTextOrNull(environment) || !isTextOrNull(root)) return false;
  if (typeof plan !== 'object' || plan === null || !('version' in plan && 'host' in plan && 'files' in plan))
    return false;
  return plan.version === 1 && typeof plan.host === 'string' && Array.isArray(plan.files);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
