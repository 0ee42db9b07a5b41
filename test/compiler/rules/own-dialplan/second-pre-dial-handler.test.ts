import * as assert from 'uvu/assert';
import { secondPreDialHandler } from '../../../../compiler/rules/own-dialplan/second-pre-dial-handler.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule second-pre-dial-handler');

rule('passes one for each side', () => {
  assert.equal(checkOwn(secondPreDialHandler, '[a]', 'exten = s,1,Dial(PJSIP/alice,,b(a^s^1)B(a^s^1))'), []);
});

rule('finds a second', () => {
  assert.equal(checkOwn(secondPreDialHandler, '[a]', 'exten = s,1,Dial(PJSIP/alice,,b(a^s^1)b(c^s^1))'), [
    '2:39 "b(c^s^1)" comes after "b(a^s^1)", and Asterisk runs only one pre-dial handler',
  ]);
});

rule.run();
