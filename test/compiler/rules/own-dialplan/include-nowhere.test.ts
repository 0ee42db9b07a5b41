import * as assert from 'uvu/assert';
import { includeNowhere } from '../../../../compiler/rules/own-dialplan/include-nowhere.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule include-nowhere');

rule('passes what is there, with times and variables', () => {
  assert.equal(
    checkOwn(
      includeNowhere,
      '[lab]',
      'include = default',
      'include = to-extern,09:00-17:00,mon-fri,*,*',
      'include = ${NIGHT}',
      'include = parkedcalls',
    ),
    [],
  );
});

rule('finds a context that is not', () => {
  assert.equal(checkOwn(includeNowhere, '[lab]', 'include = defualt'), [
    '2:11 the context "lab" includes "defualt", which does not exist\ndid you mean "default"?',
  ]);
});

rule.run();
