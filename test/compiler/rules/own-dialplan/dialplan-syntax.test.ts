import * as assert from 'uvu/assert';
import { dialplanSyntax } from '../../../../compiler/rules/own-dialplan/dialplan-syntax.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule dialplan-syntax');

rule('passes what Asterisk reads', () => {
  assert.equal(checkOwn(dialplanSyntax, '[hello]', 'exten = s,1,Answer', 'same = n,Hangup()'), []);
});

rule('finds a line that is none', () => {
  assert.equal(checkOwn(dialplanSyntax, '[hello]', 'exten = s,1,Answer', 'same n,Hangup'), [
    '3:1 the line has no "=", and Asterisk skips it',
  ]);
});

rule('finds rows of # that were meant as a comment', () => {
  assert.equal(checkOwn(dialplanSyntax, '[hello]', '##### TIMEOUT #####', 'exten = t,1,Hangup'), [
    '2:1 "#####" is no directive, and Asterisk skips the line',
  ]);
});

rule('leaves mistakes that have a rule of their own to it', () => {
  assert.equal(checkOwn(dialplanSyntax, '[hello]', 'exten = s,1,NoOp(', 'same = Return()'), []);
});

rule.run();
