import { equal } from 'uvu/assert';
import { parseSkillRule } from '../../../compiler/skills/parse-rule.ts';
import { suite } from '../../lib/suite.ts';

const rules = suite('A skill rule');

const compare = (name: string, operator: string, value: number, isVariable = false) => ({
  is: 'compare',
  name,
  isVariable,
  operator,
  value,
});

rules('compares skills with numbers', () => {
  equal(parseSkillRule('english > 50'), { result: { when: undefined, skills: compare('english', '>', 50) } });
  equal(parseSkillRule('$lang<40'), { result: { when: undefined, skills: compare('lang', '<', 40, true) } });
});

rules('has a condition on the time waited before a comma', () => {
  equal(parseSkillRule('WT < 60, english > 50'), {
    result: { when: compare('wt', '<', 60), skills: compare('english', '>', 50) },
  });
});

rules('means by a skill alone that it is not 0', () => {
  equal(parseSkillRule('english | french'), {
    result: { when: undefined, skills: { is: 'or', parts: [compare('english', '!', 0), compare('french', '!', 0)] } },
  });
  equal(parseSkillRule('(technic)'), { result: { when: undefined, skills: compare('technic', '!', 0) } });
});

rules('joins by and before or, and by brackets before both', () => {
  const os = (weight: number) => compare('os', '>', weight, true);
  const lang = (weight: number) => compare('lang', '>', weight, true);
  const either = {
    is: 'or',
    parts: [
      { is: 'and', parts: [os(29), lang(39)] },
      { is: 'and', parts: [os(39), lang(19)] },
    ],
  };
  equal(parseSkillRule('technic ! 0 & ($os > 29 & $lang > 39 | $os > 39 & $lang > 19)'), {
    result: { when: undefined, skills: { is: 'and', parts: [compare('technic', '!', 0), either] } },
  });
});

const wrong: [text: string, problem: string][] = [
  ['WT < 60, WT < 30, english', 'a rule has at most one comma, after the condition on the time waited'],
  ['WT < 60', 'WT stands before a comma: `WT < 60, english > 50`'],
  ['english > 5, french > 5', 'before the comma stands only WT, the seconds waited, and not english'],
  ['EWT < 60, english > 5', 'EWT is nothing that Asterisk knows of a caller; use WT, the seconds waited'],
  ['50 < english', 'a comparison starts with a skill and not with 50: `english > 50`'],
  ['english > french', 'english is compared with a whole number and not with "french"'],
  ['english >', 'english is compared with a whole number'],
  ['english > 5 french', '"french" follows where the rule should end'],
  ['(english > 5', 'a bracket is not closed'],
  ['english & ', 'something is missing at its end'],
  ['& english', '"&" stands where a skill should'],
  ['english ~ 5', '"~" means nothing in a rule'],
];
for (const [text, problem] of wrong) rules(`is not "${text}"`, () => equal(parseSkillRule(text), { problem }));

rules.run();
