import { namesIn, type SkillRule, type SkillTest } from './test.ts';

type Read<Result> = { readonly result: Result } | { readonly problem: string };

/** Reads a rule of the language of skills: `WT < 60, english > 50 & ($os | unix ! 0)`. */
export function parseSkillRule(text: string): Read<SkillRule> {
  const parts = text.split(',');
  if (parts.length > 2) return { problem: 'a rule has at most one comma, after the condition on the time waited' };
  const skills = parseTest(parts.at(-1) ?? '');
  if ('problem' in skills) return skills;
  const timed = namesIn(skills.result).find(({ name, isVariable }) => !isVariable && isTime(name));
  if (timed !== undefined)
    return { problem: `${timed.name.toUpperCase()} stands before a comma: \`WT < 60, english > 50\`` };
  if (parts.length === 1) return { result: { when: undefined, skills: skills.result } };
  const when = parseTest(parts[0] ?? '');
  if ('problem' in when) return when;
  for (const { name, isVariable } of namesIn(when.result)) {
    if (isVariable || !isTime(name))
      return {
        problem: `before the comma stands only WT, the seconds waited, and not ${isVariable ? '$' : ''}${name}`,
      };
    if (name === 'ewt')
      return { problem: 'EWT is nothing that Asterisk knows of a caller; use WT, the seconds waited' };
  }
  return { result: { when: when.result, skills: skills.result } };
}

function isTime(name: string): boolean {
  return name === 'wt' || name === 'ewt';
}

const token = /\s*(?:([$]?[A-Za-z][A-Za-z0-9_-]*)|([0-9]+)|([!=<>&|()]))/y;

interface Reader {
  readonly tokens: readonly string[];
  next: number;
}

function parseTest(text: string): Read<SkillTest> {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const whole = text.trimEnd();
  while (token.lastIndex < whole.length) {
    const start = token.lastIndex;
    const [, name, number, sign] = token.exec(whole) ?? [];
    const found = name ?? number ?? sign;
    if (found === undefined) return { problem: `"${whole.slice(start).trim()[0] ?? ''}" means nothing in a rule` };
    tokens.push(found);
  }
  const reader: Reader = { tokens, next: 0 };
  const read = any(reader);
  if ('problem' in read) return read;
  const rest = reader.tokens[reader.next];
  return rest === undefined ? read : { problem: `"${rest}" follows where the rule should end` };
}

function any(reader: Reader): Read<SkillTest> {
  return listOf(reader, '|', 'or', (inner) => listOf(inner, '&', 'and', one));
}

function listOf(
  reader: Reader,
  sign: string,
  is: 'and' | 'or',
  part: (reader: Reader) => Read<SkillTest>,
): Read<SkillTest> {
  const parts: SkillTest[] = [];
  do {
    const read = part(reader);
    if ('problem' in read) return read;
    parts.push(read.result);
  } while (take(reader, sign));
  const [only] = parts;
  return { result: only !== undefined && parts.length === 1 ? only : { is, parts } };
}

function take(reader: Reader, sign: string): boolean {
  if (reader.tokens[reader.next] !== sign) return false;
  reader.next += 1;
  return true;
}

function one(reader: Reader): Read<SkillTest> {
  if (take(reader, '(')) {
    const inner = any(reader);
    if ('problem' in inner || take(reader, ')')) return inner;
    return { problem: 'a bracket is not closed' };
  }
  const name = reader.tokens[reader.next++];
  if (name === undefined) return { problem: 'something is missing at its end' };
  if (/^[0-9]/.test(name))
    return { problem: `a comparison starts with a skill and not with ${name}: \`english > 50\`` };
  if (!/^[$A-Za-z]/.test(name)) return { problem: `"${name}" stands where a skill should` };
  return comparison(reader, name);
}

const compare = (name: string, operator: '!' | '=' | '>' | '<', value: number): SkillTest => ({
  is: 'compare',
  name: name.replace(/^\$/, '').toLowerCase(),
  isVariable: name.startsWith('$'),
  operator,
  value,
});

/** A skill alone is one that is not 0. */
function comparison(reader: Reader, name: string): Read<SkillTest> {
  const operator = reader.tokens[reader.next];
  if (operator !== '!' && operator !== '=' && operator !== '>' && operator !== '<')
    return { result: compare(name, '!', 0) };
  const value = reader.tokens[reader.next + 1];
  if (value === undefined || !/^[0-9]+$/.test(value))
    return {
      problem: `${name} is compared with a whole number${value === undefined ? '' : ` and not with "${value}"`}`,
    };
  reader.next += 2;
  return { result: compare(name, operator, Number(value)) };
}
