import { equal } from 'uvu/assert';
import { parseSkillRule } from '../../../compiler/skills/parse-rule.ts';
import { fits, type Skilled, selectMembers } from '../../../compiler/skills/select-members.ts';
import type { SkillRule } from '../../../compiler/skills/test.ts';
import { suite } from '../../lib/suite.ts';

const skills = suite('Skills');

function rule(text: string): SkillRule {
  const read = parseSkillRule(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.result;
}

const member = (name: string, weights: Record<string, number>): Skilled => ({
  name,
  skills: new Map(Object.entries(weights)),
});

const four = [{ english: 75 }, { english: 25 }, {}, { english: 0 }] as Record<string, number>[];
const table: [text: string, results: boolean[]][] = [
  ['english > 50', [true, false, false, false]],
  ['english > 0', [true, true, false, false]],
  ['english < 1', [false, false, false, true]],
  ['english > 0 | english < 1', [true, true, false, true]],
  ['english ! 0', [true, true, false, false]],
  ['english = 0', [false, false, false, true]],
  ['english | french', [true, true, false, false]],
  ['english > 0 & french > 0', [false, false, false, false]],
  ['english > 0 | french > 0', [true, true, false, false]],
  ['$lang > 50', [true, false, false, false]],
  ['$other > 0', [false, false, false, false]],
];
for (const [text, results] of table) {
  skills(`of 75, 25, none and 0 in English fit \`${text}\`: ${results.join(', ')}`, () => {
    const values = new Map([['lang', 'english']]);
    equal(
      four.map((weights) => fits(rule(text), values, member('ada', weights))),
      results,
    );
  });
}

const ada = member('ada', { english: 75 });
const ben = member('ben', { english: 25 });
const best = [rule('WT < 60, english > 50'), rule('english > 0')];

skills('send a call to the best for a minute, and then to whoever can', () => {
  equal(selectMembers(best, new Map(), [ada, ben], 0), { rule: 0, members: ['ada'] });
  equal(selectMembers(best, new Map(), [ada, ben], 59), { rule: 0, members: ['ada'] });
  equal(selectMembers(best, new Map(), [ada, ben], 60), { rule: 1, members: ['ada', 'ben'] });
});

skills('skip a rule at once that nobody who is there fits', () => {
  equal(selectMembers(best, new Map(), [ben], 0), { rule: 1, members: ['ben'] });
  equal(selectMembers(best, new Map(), [], 0), undefined);
});

skills.run();
