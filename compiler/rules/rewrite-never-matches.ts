import { intersects } from '../callflow/intersects.ts';
import { anyKey, type NumberSet, numberSet } from '../callflow/number-set.ts';
import { called } from '../model/object.ts';
import type { Rewrite } from '../model/rewrite.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const rewriteNeverMatches: Rule = {
  name: 'rewrite-never-matches',
  severity: 'error',
  summary: 'The `regexp` of a route fits none of the numbers of its pattern.',
  why: 'A pattern says which numbers go this way, and its `regexp` what of them is kept. When the two contradict each other, something else than what is meant would be dialled.',
  example: exampleSite(`contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [operator], emergency: yes }
    abroad:
      patterns: [{ match: "00.", regexp: '14(.*)', target: '+\\1' }]
      trunks: [operator]
`),
  check({ model, report }) {
    for (const route of model.outgoingRoutes.values()) {
      for (const { pattern, rewrite, origin } of route.patterns) {
        if (rewrite === undefined || fits(rewrite, numberSet(pattern))) continue;
        report({
          message: `the regexp of ${called(route)} fits no number of its pattern ${pattern}`,
          at: { container: origin.container, key: 'regexp' },
          related: [{ message: 'the pattern', at: origin }],
        });
      }
    }
  },
};

/** Whether some number of the set starts with the prefix of the rewriting and ends with its suffix, which do not overlap. */
function fits({ prefix, suffix }: Rewrite, set: NumberSet): boolean {
  const start = toSet(prefix);
  const end = toSet(suffix);
  const shortest = prefix.length + suffix.length;
  const longest = Math.max(set.places.length, shortest) + (set.more ? suffix.length : 0);
  for (let length = Math.max(set.places.length, shortest); length <= longest; length++) {
    const middle = Array.from({ length: length - shortest }, () => anyKey);
    if (intersects({ places: [...start, ...middle, ...end], more: false }, set)) return true;
  }
  return false;
}

/** `14..` as a set: `.` is any one key. */
function toSet(text: string): readonly number[] {
  return [...text].flatMap((character) => (character === '.' ? [anyKey] : numberSet(character).places));
}
