import * as assert from 'uvu/assert';
import { missingPriority } from '../../../../compiler/rules/own-dialplan/missing-priority.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule missing-priority');

rule('passes numbers, n and labels', () => {
  assert.equal(
    checkOwn(missingPriority, '[sub]', 'exten = s,1,NoOp()', 'same = n(end),Return()', 'exten = t,1,Goto(s,1)'),
    [],
  );
});

rule('finds a Return without', () => {
  assert.equal(checkOwn(missingPriority, '[my-pre-dial-handler]', 'exten = s,1,NoOp()', 'same = Return()'), [
    '3:8 the step has no priority before "Return", and Asterisk skips the line\nwrite "n,Return()"',
  ]);
});

rule('finds an application with arguments', () => {
  assert.equal(checkOwn(missingPriority, '[sub]', 'exten = s,1,NoOp()', 'same => Set(A=1,B)'), [
    '3:9 the step has no priority before "Set", and Asterisk skips the line\nwrite "n,Set(A=1,B)"',
  ]);
});

rule.run();
