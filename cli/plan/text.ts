import { printable } from '../../compiler/printable.ts';
import type { SecretChange } from '../../deploy/index.ts';
import type { PlannedDanger } from '../../deploy/valves/dangers-in.ts';
import { objectLines } from '../compare/text.ts';
import { countsOf, fieldSecrets } from '../compare/words.ts';
import type { Paint } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import { diffText } from './diffs.ts';
import type { PlanDocument, PlannedHost } from './document.ts';
import { countsText, driftText, filesText, hasChanges, reloadsText, siteText } from './summary.ts';

/** A plan for people: for each host what changes in the site, what becomes of its files, the differences, who is told. */
export function planText(document: PlanDocument, paint: Paint, isVerbose = false): string {
  return document.hosts.map((host) => hostText(host, document, paint, isVerbose)).join('');
}

function hostText(host: PlannedHost, document: PlanDocument, paint: Paint, isVerbose: boolean): string {
  const { objects, secrets, dangers, diffs = [], problems } = host;
  const parts = [`${paint('bold', host.host)} on ${placeText(host, document)}: ${siteText(document.site)}\n`];
  if (objects.length > 0) {
    const lines = objectLines(objects, { site: document.site.folder }, paint);
    parts.push(`${countsOf(objects)}\n`, ...lines.map((line) => `${line}\n`));
  }
  const told = new Set(objects.flatMap(fieldSecrets));
  parts.push(
    secretsText(secrets.filter(({ name }) => !told.has(name))),
    dangersText(dangers, paint),
    filesText(host, paint, isVerbose),
    ...diffs.map((diff) => diffText(diff, paint)),
    reloadsText(host),
    driftText(host),
  );
  for (const problem of problems) parts.push(`${paint(['red', 'bold'], 'It cannot be applied')}: ${problem}\n`);
  parts.push(hasChanges(host) ? `${countsText(host)}\n` : `Nothing to do: ${countsText(host)}\n`);
  return parts.join('');
}

/** Where a host of a plan is, for people. */
export function placeText({ place }: PlannedHost, { root }: PlanDocument): string {
  switch (place.kind) {
    case 'here':
      return 'this machine';
    case 'directory':
      return root ?? '.';
    case 'ssh':
      return place.target ?? '';
  }
}

const mostSecrets = 20;

/** The secrets that are others, a line each. */
export function secretsText(secrets: readonly SecretChange[]): string {
  const lines = secrets.slice(0, mostSecrets).map((secret) => `  ${secretWords(secret, printable)}\n`);
  const rest = secrets.length - lines.length;
  return `${lines.join('')}${rest > 0 ? `  and ${plural(rest, 'more secret')}\n` : ''}`;
}

/** That a secret is another one, in a line. */
export function secretWords({ name, change }: SecretChange, mark: (text: string) => string): string {
  return `secret ${mark(name)} ${change === 'changes' ? 'changes' : `is ${change}`}`;
}

function dangersText(dangers: readonly PlannedDanger[], paint: Paint): string {
  if (dangers.length === 0) return '';
  const lines = dangers.map(
    ({ kind, message, stops }) => `  ${printable(message)}${stops ? `: apply needs --allow ${kind}` : ''}\n`,
  );
  return `${paint(['red', 'bold'], 'Look twice')}\n${lines.join('')}`;
}
