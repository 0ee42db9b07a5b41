import type { Artifact } from '../../compiler/artifact.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import { ownerIds, readAccounts } from '../accounts.ts';
import type { LogLine } from './asterisk-log.ts';
import { boot } from './boot.ts';
import { complaintsIn } from './complaints.ts';
import type { InstalledAsterisk } from './find-asterisk.ts';
import { placeComplaint } from './place-complaint.ts';
import { makeSandbox } from './sandbox.ts';

/** What a real Asterisk says to the artifacts of one host when it starts with them; nothing is what it should say. */
export async function verify(artifacts: readonly Artifact[], asterisk: InstalledAsterisk): Promise<Diagnostic[]> {
  const owner = process.geteuid?.() === 0 ? ownerIds(readAccounts(asterisk.root), 'asterisk:asterisk') : undefined;
  const sandbox = makeSandbox(artifacts, owner === undefined || 'problem' in owner ? undefined : owner);
  try {
    const { isReady, log, said } = await boot(asterisk, sandbox.dir);
    const diagnostics = distinct(complaintsIn(log)).map((line) => diagnosticOf(line, artifacts));
    if (!isReady) diagnostics.push(notReady(said));
    return diagnostics;
  } finally {
    sandbox.remove();
  }
}

/** Each once: every module that reads a file repeats what is wrong with it. */
function distinct(lines: readonly LogLine[]): LogLine[] {
  return [...new Map(lines.map((line) => [`${line.level} ${line.source} ${line.text}`, line])).values()];
}

function diagnosticOf({ level, source, text }: LogLine, artifacts: readonly Artifact[]): Diagnostic {
  const severity = level === 'ERROR' ? 'error' : 'warning';
  const found = placeComplaint(text, artifacts);
  const message = `${source}: ${text}`;
  if (found === undefined) return { rule: 'asterisk', severity, message };
  const hint = `line ${found.line} of ${found.path}`;
  if (found.origin === undefined) return { rule: 'asterisk', severity, message, hint };
  return { rule: 'asterisk', severity, message, place: placeOf(found.origin), hint };
}

function notReady(said: string): Diagnostic {
  const last = said.trim().split('\n').at(-1) ?? '';
  const message = 'Asterisk did not start';
  return { rule: 'asterisk', severity: 'error', message, ...(last === '' ? {} : { hint: `it said: ${last}` }) };
}
