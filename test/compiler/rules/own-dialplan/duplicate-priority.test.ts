import * as assert from 'uvu/assert';
import { duplicatePriority } from '../../../../compiler/rules/own-dialplan/duplicate-priority.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule duplicate-priority');

rule('passes an extension in two contexts, and for two callers', () => {
  assert.equal(
    checkOwn(
      duplicatePriority,
      '[a]',
      'exten = 1,1,NoOp',
      'exten = 1/0123,1,NoOp',
      'exten = 1,hint,PJSIP/alice',
      '[b]',
      'exten = 1,1,NoOp',
    ),
    [],
  );
});

rule('finds a priority that is there twice', () => {
  assert.equal(checkOwn(duplicatePriority, '[a]', 'exten = 1,1,NoOp', 'exten = 1,1,Hangup'), [
    '3:11 priority 1 of extension "1" in the context "a" is there twice',
  ]);
});

rule('finds one that is generated', () => {
  assert.equal(checkOwn(duplicatePriority, '[default]', 'exten = 1000,1,NoOp', 'same = n,NoOp', 'same = n,NoOp'), [
    '2:14 priority 1 of extension "1000" in the context "default" is generated for the host "pbx1" already',
    '3:8 priority 2 of extension "1000" in the context "default" is generated for the host "pbx1" already',
  ]);
});

rule.run();
