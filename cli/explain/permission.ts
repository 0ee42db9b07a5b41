import type { Compiled } from '../../compiler/compile.ts';
import { called } from '../../compiler/model/object.ts';
import type { User } from '../../compiler/model/user.ts';
import { printable } from '../../compiler/printable.ts';
import type { CallAnswer } from '../../compiler/rights/may-call.ts';
import type { Place } from '../../compiler/source/place.ts';
import { placeOf } from '../../compiler/source/spans.ts';
import type { Paint } from '../format/paint.ts';
import { filePath } from '../format/report.ts';
import { sourceLines } from '../format/text.ts';

export interface Asked {
  readonly user: User;
  readonly number: string;
  /** The site's directory as people see it. */
  readonly site: string;
  readonly compiled: Compiled;
  readonly paint: Paint;
}

const words = { allow: 'may call', ask: 'is asked for a PIN before calling', deny: 'may not call' } as const;

/** Whether a user may call a number, in a sentence, and the line that decides it. */
export function answerText(answer: CallAnswer, { user, number, site, compiled, paint }: Asked): string {
  const head = `${paint('bold', `${called(user)} ${words[answer.answer]} ${number}`)}: ${reason(answer)}\n`;
  if (answer.decision === undefined) return head;
  const place = placeOf(answer.decision.pattern.origin);
  const where = `${printable(filePath({ site }, place.file))}:${place.line}:${place.column}`;
  return `${head}  ${where}\n${sourceLines(place, compiled.sources, paint)}`;
}

function reason({ target, decision, bound, answer }: CallAnswer): string {
  if (target === undefined) return 'no user and no route has the number, so permissions say nothing about it';
  if (decision !== undefined) {
    const how = answer === 'allow' ? 'allows' : 'denies';
    const whom = bound === undefined ? '' : `, which binds ${called(bound)},`;
    return `permission "${decision.permission.name}"${whom} ${how} ${decision.pattern.pattern}`;
  }
  if (target.kind === 'outgoing-route' && target.emergency)
    return `${called(target)} is for emergencies, which nothing denies`;
  if (target.kind === 'user' || target.kind === 'outgoing-route')
    return `no permission says anything about it, for ${called(target)}`;
  return `it is the number of ${called(target)}, which everybody may call`;
}

/** The same for programs. */
export function answerJson({ answer, target, decision, bound }: CallAnswer): {
  readonly answer: CallAnswer['answer'];
  readonly target: string | null;
  readonly permission: string | null;
  readonly bound: string | null;
  readonly place: Place | null;
} {
  return {
    answer,
    target: target === undefined ? null : called(target),
    permission: decision?.permission.name ?? null,
    bound: bound === undefined ? null : called(bound),
    place: decision === undefined ? null : placeOf(decision.pattern.origin),
  };
}
