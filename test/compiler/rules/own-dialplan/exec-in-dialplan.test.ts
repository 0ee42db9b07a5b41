import * as assert from 'uvu/assert';
import { execInDialplan } from '../../../../compiler/rules/own-dialplan/exec-in-dialplan.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule exec-in-dialplan');

rule('passes an include', () => {
  assert.equal(checkOwn(execInDialplan, '#include more.conf', '[a]', 'exten = s,1,Hangup'), []);
});

rule('finds a program', () => {
  assert.equal(checkOwn(execInDialplan, '#exec "/usr/local/bin/contexts"'), [
    '1:8 "/usr/local/bin/contexts" writes a part of the dialplan that cannot be checked',
  ]);
});

rule.run();
