import { posix } from 'node:path';
import type { Artifact } from '../../compiler/artifact.ts';
import type { Origin } from '../../compiler/source/origin.ts';

/** A line of a generated file that a message of Asterisk is about, and what of the site made it. */
export interface Complaint {
  readonly path: string;
  readonly line: number;
  readonly origin: Origin | undefined;
}

/** `line 12 of /etc/asterisk/queues.conf`, `at line 12 of extensions.conf`, `extensions.conf:12`, `line 12 in users.conf`. */
const fileAndLine = [
  /\bline (?<line>\d+) (?:of|in)(?: file)? '?(?<file>[\w./-]+\.conf)/,
  /(?<file>[\w./-]+\.conf)(?:'|")?(?:, line |:| line |\()(?<line>\d+)/,
];
/** `category 'alice' named 'nonsense' at line 8 of`, where Asterisk leaves the file out. */
const sectionAndLine = /category '(?<section>[^']+)'.* at line (?<line>\d+)/;
const quotedName = /['"[]([\w.@/-]+)['"\]]/g;

/** Finds the place by the file and line a message names, else by a section it names; undefined when it names neither. */
export function placeComplaint(message: string, artifacts: readonly Artifact[]): Complaint | undefined {
  return byFile(message, artifacts) ?? bySectionAndLine(message, artifacts) ?? byName(message, artifacts);
}

function byFile(message: string, artifacts: readonly Artifact[]): Complaint | undefined {
  for (const pattern of fileAndLine) {
    const { file, line } = pattern.exec(message)?.groups ?? {};
    if (file === undefined || line === undefined) continue;
    const artifact = artifacts.find(({ path }) => path === file || posix.basename(path) === posix.basename(file));
    if (artifact === undefined) continue;
    return complaint(artifact, Number(line));
  }
  return undefined;
}

function bySectionAndLine(message: string, artifacts: readonly Artifact[]): Complaint | undefined {
  const { section, line } = sectionAndLine.exec(message)?.groups ?? {};
  if (section === undefined || line === undefined) return undefined;
  const artifact = artifacts.find(({ content }) => sectionAt(content, Number(line)) === section);
  return artifact === undefined ? undefined : complaint(artifact, Number(line));
}

function byName(message: string, artifacts: readonly Artifact[]): Complaint | undefined {
  for (const [, name = ''] of message.matchAll(quotedName)) {
    for (const artifact of artifacts) {
      const line = artifact.content.split('\n').findIndex((text) => sectionName(text) === name) + 1;
      if (line > 0) return complaint(artifact, line);
    }
  }
  return undefined;
}

function complaint(artifact: Artifact, line: number): Complaint {
  return { path: artifact.path, line, origin: artifact.origins[line - 1] };
}

/** The name of the section that a line is in. */
function sectionAt(content: string, line: number): string | undefined {
  const before = content.split('\n').slice(0, line);
  return before.map(sectionName).findLast((name) => name !== undefined);
}

function sectionName(line: string): string | undefined {
  return /^\[([^\]]+)\]/.exec(line)?.[1];
}
