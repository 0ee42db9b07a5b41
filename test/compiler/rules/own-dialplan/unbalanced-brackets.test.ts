import * as assert from 'uvu/assert';
import { unbalancedBrackets } from '../../../../compiler/rules/own-dialplan/unbalanced-brackets.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule unbalanced-brackets');

rule('passes brackets in brackets', () => {
  assert.equal(
    checkOwn(
      unbalancedBrackets,
      '[a]',
      'exten = s,1,Set(x=$[${LEN(${y})} + (1 * 2)])',
      'same = n,GotoIf($["${x}" : "\\(a.*"]?s,1)',
    ),
    [],
  );
});

rule('passes a lone parenthesis in a text for people', () => {
  assert.equal(
    checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,Verbose(1,well :\\) done :)', 'same = n,NoOp(a ( b)'),
    [],
  );
});

rule('finds a bracket that closes nothing', () => {
  assert.equal(checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,Set(counter=${counter} + 1])'), [
    '2:39 "]" in the arguments of Set closes nothing',
  ]);
});

rule('finds a parenthesis that closes nothing', () => {
  assert.equal(checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,GotoIf(${counter}>=3)?error)'), [
    '2:33 ")" in the arguments of GotoIf closes nothing',
  ]);
});

rule('finds it inside of a variable', () => {
  assert.equal(
    checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,NoOp(${PJSIP_CONTACT(${PJSIP_AOR(abcd,contact)}),status)})'),
    ['2:68 ")" in the arguments of NoOp closes nothing'],
  );
});

rule('finds a variable that is never closed', () => {
  assert.equal(checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,Goto(${CONTEXT,s,1)'), [
    '2:18 "${" in the arguments of Goto is never closed',
  ]);
});

rule('finds arguments that are never closed', () => {
  assert.equal(checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,Background(choices'), [
    '2:13 the arguments of Background have no closing ")"',
  ]);
});

rule('finds what stands after the arguments', () => {
  assert.equal(checkOwn(unbalancedBrackets, '[a]', 'exten = s,1,Playback(a)b'), [
    '2:24 "b" stands after the closing ")", and Asterisk drops it',
  ]);
});

rule.run();
