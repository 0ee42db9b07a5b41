/**
 * How a dialled number is changed before it goes out: some digits are cut at its ends and others put in their place. It is all
 * that Asterisk can do without a regular-expression engine at call time, and all that the manual's examples need.
 */
export interface Rewrite {
  /** What is put before what is kept. */
  readonly before: string;
  /** How many characters are cut at the start; undefined when nothing of the number is kept. */
  readonly skip: number | undefined;
  /** How many are cut at the end. */
  readonly cut: number;
  /** What is put after what is kept. */
  readonly after: string;
  /** What the number must start and end with for the rule to match: `.` is any character. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Reads `regexp` and `target` as the manual means them: the match is anchored at both ends, a `+` at the start is a plus
 * sign, and a back-reference has one digit, so that `33\18` is `33`, group 1 and `8`.
 */
export function toRewrite(
  regexp: string | undefined,
  target: string | undefined,
): { rewrite: Rewrite | undefined; problem?: string } {
  if (regexp === undefined && target === undefined) return { rewrite: undefined };
  if (target === undefined) return { rewrite: undefined, problem: '`regexp` without `target` changes nothing' };
  if (regexp === undefined)
    return {
      rewrite: undefined,
      problem: '`target` needs a `regexp` that says what of the number is kept: `(.*)` for all of it',
    };

  const match = /^\^?([^()]*)\(\.[*+]\)([^()]*?)\$?$/.exec(regexp);
  if (match === null)
    return {
      rewrite: undefined,
      problem: `the regexp ${regexp} is none that Asterisk can follow: it is a prefix, one \`(.*)\`, and what is dropped at the end`,
    };
  const prefix = expand(match[1] ?? '');
  const suffix = expand(match[2] ?? '');
  if (prefix === undefined || suffix === undefined) {
    return {
      rewrite: undefined,
      problem: `the regexp ${regexp} is none that Asterisk can follow: around \`(.*)\` stand only digits, \`*\`, \`#\`, \`+\`, \`.\` and \`.{n}\``,
    };
  }
  const parts = target.split('\\1');
  if (/\\[2-9]/.test(target))
    return {
      rewrite: undefined,
      problem: `the target ${target} names a group that the regexp has not: there is only \\1`,
    };
  if (parts.length > 2) return { rewrite: undefined, problem: `the target ${target} uses \\1 twice` };
  const kept = parts.length === 2;
  return {
    rewrite: {
      before: parts[0] ?? '',
      skip: kept ? prefix.length : undefined,
      cut: kept ? suffix.length : 0,
      after: parts[1] ?? '',
      prefix,
      suffix,
    },
  };
}

/** `14`, `..`, `.{4}`, `\+33` as one character for each: `.` is any. */
function expand(text: string): string | undefined {
  let out = '';
  let rest = text;
  while (rest !== '') {
    const [whole = '', character = '', times] =
      /^(?:\\?([0-9*#+])|(\.))(?:\{([0-9]{1,2})\})?/
        .exec(rest)
        ?.flatMap((part, index) => (index === 2 ? [] : [part ?? '.'])) ?? [];
    if (whole === '') return undefined;
    out += character.repeat(times === undefined || times === '.' ? 1 : Number(times));
    rest = rest.slice(whole.length);
  }
  return out;
}

/** What becomes of a number: for tests, and for following a call without an Asterisk. Undefined when the rule does not match. */
export function rewritten(rewrite: Rewrite, number: string): string | undefined {
  const { before, after, skip, cut, prefix, suffix } = rewrite;
  if (number.length < prefix.length + suffix.length) return undefined;
  const end = number.slice(number.length - suffix.length);
  if (!fits(prefix, number) || !fits(suffix, end)) return undefined;
  return skip === undefined ? before : `${before}${number.slice(skip, number.length - cut)}${after}`;
}

function fits(form: string, text: string): boolean {
  for (let at = 0; at < form.length; at++) if (form[at] !== '.' && form[at] !== text[at]) return false;
  return true;
}
