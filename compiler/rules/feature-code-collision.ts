import { type Dialable, type Level, numberPlanOf } from '../callflow/number-plan.ts';
import { numberSet } from '../callflow/number-set.ts';
import { takersOn } from '../callflow/takers.ts';
import type { Model } from '../model/model.ts';
import { called } from '../model/object.ts';
import { codesBeforeNumbers, type FeatureCode } from '../model/settings.ts';
import type { NumberRange } from '../model/values.ts';
import type { Origin } from '../source/origin.ts';
import { isWritten } from '../source/spans.ts';
import { exampleSite } from './example-site.ts';
import type { Finding, Rule } from './rule.ts';
import { where } from './where.ts';

export const featureCodeCollision: Rule = {
  name: 'feature-code-collision',
  severity: 'error',
  summary: 'A code that people dial or press is also another code, or a number.',
  why: 'Whoever dials `*8` and a number means one thing, so no other code may start with `*8`, and no number that can be dialled from an internal context may be a code. During a call Asterisk acts on the first code that fits what was pressed, so none may be the beginning of another. `feature_codes` and `in_call_codes` renumber them; `no` takes one away.',
  example: exampleSite(`contexts: { default: { kind: internal } }
feature_codes: { echo_test: "*81" }
`),
  check({ model, report }) {
    const dialled = dialledCodes(model);
    for (const [one, other] of pairs(dialled)) {
      if (one.digits === other.digits) {
        if (!isPickup(one) || !isPickup(other)) report(twice(one, other));
      } else if (startsWithPrefix(one, other)) report(beginning(one, other));
      else if (startsWithPrefix(other, one)) report(beginning(other, one));
    }
    for (const [one, other] of pairs(pressedCodes(model))) {
      if (one.digits === other.digits) report(twice(one, other));
      else if (other.digits.startsWith(one.digits)) report(beginning(one, other));
      else if (one.digits.startsWith(other.digits)) report(beginning(other, one));
    }
    for (const code of dialled) for (const finding of withNumbers(model, code)) report(finding);
  },
};

interface NamedCode {
  readonly name: string;
  readonly digits: string;
  readonly origin: Origin;
  /** A number is dialled after it. */
  readonly isPrefix: boolean;
}

function dialledCodes({ featureCodes }: Model): NamedCode[] {
  return (Object.keys(featureCodes).sort() as FeatureCode[]).flatMap((name) => {
    const code = featureCodes[name];
    return code === undefined ? [] : [{ ...code, name, isPrefix: codesBeforeNumbers.has(name) }];
  });
}

/** `*8` alone takes a call of the group, `*8` and a number that of the number. */
function isPickup({ name }: NamedCode): boolean {
  return name === 'group_pickup' || name === 'directed_pickup';
}

function pressedCodes({ inCallCodes }: Model): NamedCode[] {
  const { blindTransfer, attendedTransfer, disconnect, onlineRecording, park } = inCallCodes;
  return Object.entries({
    blind_transfer: blindTransfer,
    attended_transfer: attendedTransfer,
    disconnect,
    online_recording: onlineRecording,
    park,
  }).flatMap(([name, code]) => (code === undefined ? [] : [{ ...code, name, isPrefix: false }]));
}

function pairs(codes: readonly NamedCode[]): [NamedCode, NamedCode][] {
  return codes.flatMap((one, index) => codes.slice(index + 1).map((other): [NamedCode, NamedCode] => [one, other]));
}

function startsWithPrefix(prefix: NamedCode, code: NamedCode): boolean {
  return prefix.isPrefix && code.digits.startsWith(prefix.digits);
}

function twice(one: NamedCode, other: NamedCode): Finding {
  return {
    message: `code ${one.digits} is taken twice: by \`${one.name}\` and by \`${other.name}\``,
    ...placeIn(one, other),
  };
}

function beginning(shorter: NamedCode, longer: NamedCode): Finding {
  const followed = shorter.isPrefix ? ', which a number follows' : '';
  return {
    message: `code ${longer.digits} of \`${longer.name}\` starts with code ${shorter.digits} of \`${shorter.name}\`${followed}`,
    ...placeIn(shorter, longer),
    hint: 'give one of them another code',
  };
}

/** The one that the site says itself: the other may be a default. */
function placeIn(one: NamedCode, other: NamedCode): Pick<Finding, 'at' | 'related'> {
  const [here, there] = isWritten(other.origin) ? [other, one] : [one, other];
  if (!isWritten(there.origin)) return { at: here.origin };
  return { at: here.origin, related: [{ message: `\`${there.name}\` is ${there.digits}`, at: there.origin }] };
}

/** What of the numbers and ranges of internal contexts a code takes. */
function* withNumbers(model: Model, code: NamedCode): Generator<Finding> {
  for (const context of model.contexts.values()) {
    if (context.role !== 'internal') continue;
    const [first, ...more] = numberPlanOf(model)
      .levelsFrom(context.name)
      .flatMap((level) => takenFrom(level, code));
    if (first !== undefined) {
      const others = more.length === 0 ? '' : ` and ${more.length} more`;
      yield {
        message: `code ${code.digits} of \`${code.name}\` collides in context "${context.name}" with ${first.pattern} of ${called(first.object)} (${where(first.origin)})${others}`,
        at: code.origin,
        related: [{ message: `${called(first.object)} has ${first.pattern}`, at: first.origin }],
        hint: 'give one of them another number',
      };
    }
    for (const [kind, ranges] of Object.entries(context.ranges)) {
      if (!ranges.some((range) => isWithin(code, range))) continue;
      yield {
        message: `code ${code.digits} of \`${code.name}\` is within the ${kind} of context "${context.name}"`,
        at: code.origin,
        related: [{ message: `context "${context.name}" is declared here`, atKey: context.origin }],
        hint: 'give it another code',
      };
    }
  }
}

/** What of a level the code takes. A pattern for anything at all leaves to codes what is theirs. */
function takenFrom(level: Level, { digits, isPrefix }: NamedCode): Dialable[] {
  const patterns = takersOn(level, numberSet(isPrefix ? `${digits}X.` : digits)).filter(
    ({ pattern }) => !/^[.!]/.test(pattern),
  );
  if (!isPrefix) return patterns;
  const isTaken = ({ pattern }: Dialable) => pattern.startsWith(digits) && pattern.length >= digits.length + 2;
  return [...[...level.numbers.values()].filter(isTaken), ...patterns];
}

/** Whether the code is a number of the range, or a number of the range starts with it and one more digit at least. */
function isWithin({ digits, isPrefix }: NamedCode, range: NumberRange): boolean {
  if (!/^[0-9]+$/.test(digits) || digits.length > range.digits) return false;
  if (!isPrefix && digits.length < range.digits) return false;
  if (isPrefix && digits.length + 2 > range.digits) return false;
  const rest = range.digits - digits.length;
  const low = BigInt(digits.padEnd(digits.length + rest, '0'));
  const high = BigInt(digits.padEnd(digits.length + rest, '9'));
  return low <= range.to && high >= range.from;
}
