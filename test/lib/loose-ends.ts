import type { Artifact } from '../../compiler/artifact.ts';
import { readOwnDialplan } from '../../compiler/model/own-dialplan.ts';
import { ownDialplanRules } from '../../compiler/rules/own-dialplan/index.ts';
import type { Finding } from '../../compiler/rules/rule.ts';

/** What we ask of people's own dialplan we ask of ours; the rest of those rules is about what only people do. */
const ASKED = [
  'dialplan-syntax',
  'missing-priority',
  'unbalanced-brackets',
  'unknown-application',
  'unknown-function',
  'duplicate-priority',
  'goto-nowhere',
  'include-nowhere',
];

/**
 * What in the files of one host leads nowhere: jumps, subroutines and includes of the dialplan as it is printed, extensions
 * that stand twice in a context, and endpoints and queues that it names and no other file has.
 */
export function looseEnds(artifacts: readonly Artifact[]): string[] {
  const files = artifacts
    .filter(({ path }) => path.endsWith('/extensions.conf') || path.includes('/dialplan.d/'))
    .map((artifact) => ({ name: artifact.path, text: artifact.content }));
  return [...brokenRules(files), ...twice(files), ...strangers(files, artifacts)];
}

type File = { readonly name: string; readonly text: string };

function brokenRules(files: readonly File[]): string[] {
  const found: string[] = [];
  const report = ({ message }: Finding): void => {
    found.push(message);
  };
  // What it includes is read as a file of its own.
  const ownDialplan = files.map(({ name, text }) =>
    readOwnDialplan({ name, text: text.replace(/^#include .*$/gm, '') }),
  );
  for (const { name, check } of ownDialplanRules) {
    if (ASKED.includes(name)) check({ model: { ownDialplan }, dialplans: new Map(), report });
  }
  return found;
}

/** An extension is written in one piece: the first step of a second piece is a second extension. */
function twice(files: readonly File[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const { text } of files) {
    let context = '';
    for (const line of text.split('\n')) {
      context = /^\[([^\]]+)\]/.exec(line)?.[1] ?? context;
      const [, extension, priority] = /^exten = (.+?),(1|hint)[(,]/.exec(line) ?? [];
      if (extension === undefined) continue;
      const key = `${extension},${priority} of ${context}`;
      if (seen.has(key)) found.push(`${key} is there twice`);
      seen.add(key);
    }
  }
  return found;
}

function strangers(files: readonly File[], artifacts: readonly Artifact[]): string[] {
  const sections = (path: string): Set<string> => {
    const text = artifacts
      .filter((artifact) => artifact.path.endsWith(path))
      .map(({ content }) => content)
      .join('\n');
    return new Set([...text.matchAll(/^\[([^\]]+)\]/gm)].map(([, name = '']) => name));
  };
  const text = files.map((file) => file.text).join('\n');
  const endpoints = [...text.matchAll(/\bPJSIP\/(?:[^@/,&)\s]*@)?([a-z0-9][\w.+-]*)/g)].map(([, name = '']) => name);
  const queues = [...text.matchAll(/\b(?:Queue|AddQueueMember|RemoveQueueMember)\(([a-z0-9][\w.+-]*)(?=[,)])/g)];
  return [
    ...missing('endpoint', endpoints, sections('/pjsip.conf')),
    ...missing(
      'queue',
      queues.map(([, name = '']) => name),
      sections('/queues.conf'),
    ),
  ];
}

function missing(kind: string, names: readonly string[], known: ReadonlySet<string>): string[] {
  return [...new Set(names)].filter((name) => !known.has(name)).map((name) => `there is no ${kind} ${name}`);
}
