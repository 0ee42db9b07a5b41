import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { validate } from '../../schema/generated/plan-validator.js';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { version } from '../version.ts';
import type { PlanDocument } from './document.ts';

/** A plan that was kept, with what its paths mean. */
export interface KeptPlan {
  readonly document: PlanDocument;
  /** Absolute. */
  readonly site: string;
  readonly root: string | undefined;
}

/** The document's paths are seen from the file's directory. */
export function writePlanFile(file: string, document: PlanDocument): void {
  writeFileSync(file, `${JSON.stringify(document, undefined, 2)}\n`);
}

/** Throws a `Failure` for what is no plan, or that of another version of pbxc: it would make other files of the same site. */
export function readPlanFile(file: string): KeptPlan {
  const document = parse(readFileSync(file, 'utf8'));
  if (!isPlanDocument(document)) {
    throw new Failure(`${file} is not a plan of this version of pbxc: make it with "pbxc plan -o"`, exitCode.refused);
  }
  if (document.pbxc !== version()) {
    throw new Failure(
      `${file} was made by pbxc ${document.pbxc}, and this is ${version()}: plan again`,
      exitCode.refused,
    );
  }
  const here = dirname(file);
  const { site, root } = document;
  return { document, site: resolve(here, site.folder), root: root === null ? undefined : resolve(here, root) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By the JSON Schema of a plan. */
function isPlanDocument(value: unknown): value is PlanDocument {
  return validate(value);
}
