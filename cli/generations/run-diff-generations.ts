import { compareDocuments } from '../../compiler/changes/compare-sites.ts';
import type { ObjectChange } from '../../compiler/changes/object-change.ts';
import { printable } from '../../compiler/printable.ts';
import type { FileChange } from '../../deploy/file-changes.ts';
import {
  type GenerationHead,
  generationNumbers,
  HostError,
  readTarget,
  type SecretChange,
} from '../../deploy/index.ts';
import { keptFrom } from '../../deploy/kept-bytes.ts';
import { compareGenerations, type GenerationChanges } from '../../deploy/transaction/compare-generations.ts';
import { objectLines } from '../compare/text.ts';
import { countsOf, fieldSecrets } from '../compare/words.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { type Paint, paintFor } from '../format/paint.ts';
import { plural } from '../format/summary.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { diffText } from '../plan/diffs.ts';
import { secretsText } from '../plan/text.ts';
import { generationNumber } from './generation-number.ts';
import { rootOf } from './root-of.ts';
import { shownTime } from './shown-time.ts';

/** Two generations of a host, compared: what `pbxc diff --generations` prints as JSON. No secret is in it. */
interface GenerationsDocument {
  readonly version: 1;
  readonly before: GenerationHead;
  readonly after: GenerationHead;
  /** What changed in the site between them; null where a generation kept nothing of its site. */
  readonly objects: readonly ObjectChange[] | null;
  readonly secrets: readonly SecretChange[];
  readonly files: readonly FileChange[];
}

/** `pbxc diff --generations`. */
export function runDiffGenerations(input: Input, io: Io): number {
  const format = input.text('format') ?? 'text';
  if (format === 'markdown') throw new Failure('generations are told as text or json', exitCode.usage);
  const target = readTarget(rootOf(input, io));
  const { sites, ...found } = compareGenerations(target, numbersOf(input, generationNumbers(target.root)));
  const document: GenerationsDocument = { version: 1, ...found, objects: objectsOf(sites) };
  if (format === 'json') io.out.write(`${JSON.stringify(document, undefined, 2)}\n`);
  else io.out.write(generationsText(document, paintFor(io.out, io.env)));
  return input.flag('detailed-exitcode') && document.files.length > 0 ? exitCode.pending : exitCode.done;
}

/** The two that are asked for; without a second one the newest, without any the newest and the one before. */
function numbersOf({ args }: Input, known: readonly number[]): readonly [number, number] {
  const [before, after] = args.map(generationNumber);
  const newest = known.at(-1);
  const first = before ?? known.at(-2);
  if (newest === undefined || first === undefined) {
    throw new HostError('there are no two generations to compare; "pbxc history" lists them');
  }
  return [first, after ?? newest];
}

function objectsOf({ before, after }: GenerationChanges['sites']): readonly ObjectChange[] | null {
  const old = before && keptFrom(before);
  const now = after && keptFrom(after);
  return old === undefined || now === undefined ? null : compareDocuments(old, now);
}

function generationsText({ before, after, objects, secrets, files }: GenerationsDocument, paint: Paint): string {
  const lines = [paint('bold', `Generations ${before.number} -> ${after.number} of host "${printable(after.host)}"`)];
  for (const { number, source, pbxc, appliedAt } of [before, after])
    lines.push(`  ${number}: ${printable(source)}, by pbxc ${pbxc}, ${shownTime(appliedAt)}`);
  lines.push(objects === null ? 'What changed in the site is not kept.' : countsOf(objects));
  lines.push(...objectLines(objects ?? [], { site: '' }, paint));
  const told = new Set((objects ?? []).flatMap(fieldSecrets));
  return [
    ...lines.map((line) => `${line}\n`),
    secretsText(secrets.filter(({ name }) => !told.has(name))),
    ...files.map(({ diff }) => diffText(diff, paint)),
    `\n${files.length === 0 ? 'The files are the same' : `${plural(files.length, 'file')} differ${files.length === 1 ? 's' : ''}`}.\n`,
  ].join('');
}
