import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../../../compiler/artifact.ts';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { lower } from '../../../compiler/dialplan/lower.ts';
import { phoneKeysOf } from '../../../compiler/keys/phone-keys.ts';
import { declaredNames } from '../../../compiler/model/declared.ts';
import { link } from '../../../compiler/model/link.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { checkRules } from '../../../compiler/rules/check.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { readSite, type SourceTree } from '../../../compiler/source/read-site.ts';
import { addSwitchboards } from '../../../compiler/source/switchboards.ts';
import { validate } from '../../../compiler/validate/validate.ts';
import { emit } from '../../../targets/index.ts';

/** A document as YAML gives it: maps, lists and plain values. */
export type Document = Record<string, unknown>;

export interface Outcome {
  /** The errors, by which nothing is made of the site. */
  readonly errors: readonly string[];
  /** All files for all hosts, secrets included, as one text. */
  readonly files: string;
  /** What the rule finds: its messages, in order. */
  readonly findings: (rule: string) => string;
}

/** A site of the test, from which variants are made. */
export interface SiteTree {
  readonly name: string;
  readonly document: Document;
  readonly compile: (document: Document) => Outcome;
}

/** The site of this folder with each of its environments. */
export function siteTrees(): SiteTree[] {
  const dir = join(packageRoot(), 'test', 'schema', 'site');
  return readdirSync(join(dir, 'environments'))
    .map((file) => file.replace('.yaml', ''))
    .sort()
    .map((environment) => {
      const tree = readSite(dir, { environment });
      const document: Document = copyOf(tree.root);
      return { name: environment, document, compile: (variant) => compileDocument(tree, variant) };
    });
}

export function copyOf<T>(value: T): T {
  return structuredClone(value);
}

/** The way of `compile`, from a document that no file holds. */
function compileDocument(tree: SourceTree, document: Document): Outcome {
  const root = JSON.parse(JSON.stringify(document));
  const derived: Diagnostic[] = [];
  addSwitchboards(root, (diagnostic) => derived.push(diagnostic));
  const declared = declaredNames(root);
  const validated = validate({ ...tree, root });
  if (validated.site === undefined) return failed(validated.diagnostics);
  const linked = link(validated.site, declared, tree);
  const diagnostics = [...tree.diagnostics, ...derived, ...validated.diagnostics, ...linked.diagnostics];
  if (diagnostics.some(isError)) return failed(diagnostics);
  const { model } = linked;
  const dialplans = lower(model);
  return {
    errors: [],
    files: [...emit({ model, dialplans }).map(textOf), ...keysOf(model)].join('\n'),
    findings: (rule) =>
      checkRules(model, dialplans)
        .filter((diagnostic) => diagnostic.rule === rule)
        .map(({ message }) => message)
        .join('\n'),
  };
}

/** What phones will be told of their keys. */
function keysOf(model: Model): string[] {
  return [...model.users.values()].flatMap((user) =>
    phoneKeysOf(model, user).map(({ origin, ...key }) => JSON.stringify({ user: user.name, ...key })),
  );
}

function failed(diagnostics: readonly Diagnostic[]): Outcome {
  const errors = diagnostics.filter(isError).map(({ message }) => message);
  return { errors, files: '', findings: () => '' };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function textOf({ host, path, mode, owner, content, secrets }: Artifact): string {
  const uses = secrets.map(({ start, secret: { origin, ...secret } }) => JSON.stringify({ start, ...secret }));
  return [`== ${host}:${path} ${mode} ${owner}`, content, ...uses].join('\n');
}
