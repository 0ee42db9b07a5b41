import * as assert from 'uvu/assert';
import { subroutineWithoutReturn } from '../../../../compiler/rules/own-dialplan/subroutine-without-return.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule subroutine-without-return');

rule('passes what returns, hangs up or goes on elsewhere', () => {
  assert.equal(
    checkOwn(
      subroutineWithoutReturn,
      '[a]',
      'exten = s,1,Gosub(b,s,1)',
      'same = n,Gosub(c,s,1)',
      '[b]',
      'exten = s,1,Return()',
      '[c]',
      'exten = s,1,Hangup()',
    ),
    [],
  );
});

rule('finds one that just ends', () => {
  assert.equal(
    checkOwn(
      subroutineWithoutReturn,
      '[a]',
      'exten = s,1,Gosub(greeting,s,1)',
      '[greeting]',
      'exten = s,1,Playback(hello-world)',
    ),
    ['4:9 the subroutine "greeting,s" never returns\nend it with "same = n,Return()"'],
  );
});

rule.run();
