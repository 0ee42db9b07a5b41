import type { Says } from '../../../compiler/dhcp/vendors.ts';
import type { PlannedClass } from '../plan.ts';
import { iscText, withColons } from './text.ts';

/** The condition of a class, in lines without the indentation of the first; empty where its phones are only known by name. */
export function iscCondition({ says, unless, prefixes, prefixUnless }: PlannedClass): string[] {
  const groups = [
    { any: says.flatMap(iscSays), none: unless.flatMap(iscSays) },
    {
      any: prefixes.map((prefix) => `substring(hardware, 1, 3) = ${withColons(prefix)}`),
      none: prefixUnless.flatMap(iscSays),
    },
  ].filter(({ any }) => any.length > 0);
  return groups.flatMap(({ any, none }, index) => {
    const either = any.map((condition, nth) => (nth === 0 ? condition : `  or ${condition}`));
    const lines = none.length === 0 ? either : except(either, none);
    return index === 0 ? lines : [`  or ${lines[0] ?? ''}`, ...lines.slice(1)];
  });
}

function except(lines: readonly string[], none: readonly string[]): string[] {
  const last = none.length - 1;
  return [
    `((${lines[0] ?? ''}`,
    ...lines.slice(1),
    '  ) and not (',
    ...none.map((condition, nth) => `    ${nth === 0 ? '' : 'or '}${condition}${nth === last ? '))' : ''}`),
  ];
}

function iscSays({ option, text, after = 0, isEnd }: Says): string[] {
  const name = `option ${option === 60 ? 'vendor-class-identifier' : 'user-class'}`;
  const size = Buffer.byteLength(text, 'latin1');
  if (isEnd === true) return [text, `${text}\0`].map((end, more) => `suffix(${name}, ${size + more}) = ${quoted(end)}`);
  return [`substring(${name}, ${after}, ${size}) = ${quoted(text)}`];
}

function quoted(text: string): string {
  return iscText(Buffer.from(text, 'latin1'));
}
