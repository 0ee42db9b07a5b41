import * as assert from 'uvu/assert';
import { missingExpressionBrackets } from '../../../../compiler/rules/own-dialplan/missing-expression-brackets.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule missing-expression-brackets');

rule('passes expressions, functions and bare variables', () => {
  assert.equal(
    checkOwn(
      missingExpressionBrackets,
      '[a]',
      'exten = s,1,GotoIf($[${counter}>=3]?error)',
      'same = n,Set(counter=$[${counter} + 1])',
      'same = n,GotoIf(${EXISTS(${x})}?error)',
      'same = n,Set(name=${a}-${b})',
      'same = n,Set(num=+${CALLERID(num)})',
      'same = n,Set(file=${dir}/1)',
      'same = n(error),Hangup',
    ),
    [],
  );
});

rule('finds a comparison', () => {
  assert.equal(checkOwn(missingExpressionBrackets, '[a]', 'exten = s,1,GotoIf(${counter}>=3?error)'), [
    '2:20 the condition of GotoIf is not in "$[ ]", so Asterisk compares nothing\nwrite "$[${counter}>=3]"',
  ]);
});

rule('finds a comparison of texts', () => {
  assert.equal(
    checkOwn(missingExpressionBrackets, '[a]', 'exten = s,1,GotoIf("${CALLERID(num)}" = "0112697845"?alaw:)'),
    [
      '2:20 the condition of GotoIf is not in "$[ ]", so Asterisk compares nothing\nwrite "$["${CALLERID(num)}" = "0112697845"]"',
    ],
  );
});

rule('finds a sum', () => {
  assert.equal(checkOwn(missingExpressionBrackets, '[a]', 'exten = s,1,Set(counter=${counter} + 1)'), [
    '2:25 the calculation is not in "$[ ]", so Asterisk stores it as text\nwrite "$[${counter} + 1]"',
  ]);
});

rule('finds a sum with half of the brackets', () => {
  assert.equal(checkOwn(missingExpressionBrackets, '[a]', 'exten = s,1,Set(counter=${counter} + 1])'), [
    '2:25 the calculation is not in "$[ ]", so Asterisk stores it as text\nwrite "$[${counter} + 1]"',
  ]);
});

rule('finds a comparison with a stray parenthesis', () => {
  assert.equal(checkOwn(missingExpressionBrackets, '[a]', 'exten = s,1,GotoIf(${counter}>=3)?error)'), [
    '2:20 the condition of GotoIf is not in "$[ ]", so Asterisk compares nothing\nwrite "$[${counter}>=3]"',
  ]);
});

rule('looks into what ExecIf does', () => {
  assert.equal(checkOwn(missingExpressionBrackets, '[a]', 'exten = s,1,ExecIf($[${x} = 1]?Set(y=${x}+1))'), [
    '2:38 the calculation is not in "$[ ]", so Asterisk stores it as text\nwrite "$[${x}+1]"',
  ]);
});

rule.run();
