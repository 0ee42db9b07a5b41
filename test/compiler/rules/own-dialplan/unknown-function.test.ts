import * as assert from 'uvu/assert';
import { unknownFunction } from '../../../../compiler/rules/own-dialplan/unknown-function.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule unknown-function');

rule('passes functions, read and written', () => {
  assert.equal(
    checkOwn(
      unknownFunction,
      '[a]',
      'exten = s,1,Set(CALLERID(num)=${CUT(CALLERID(all),@,1)})',
      'same = n,NoOp(${ODBC_USER(1)})',
    ),
    [],
  );
});

rule('finds one that is written wrong', () => {
  assert.equal(checkOwn(unknownFunction, '[a]', 'exten = s,1,NoOp(${CARLLERID(num)})'), [
    '2:20 there is no function "CARLLERID"\ndid you mean "CALLERID"?',
  ]);
});

rule('finds one in small letters, which Asterisk does not know', () => {
  assert.equal(checkOwn(unknownFunction, '[a]', 'exten = s,1,Set(x=${len(${y})})'), [
    '2:21 there is no function "len"\ndid you mean "LEN"?',
  ]);
});

rule('finds one that is written to', () => {
  assert.equal(checkOwn(unknownFunction, '[a]', 'exten = s,1,Set(CALLERD(name)=Alice)'), [
    '2:17 there is no function "CALLERD"\ndid you mean "CALLERID"?',
  ]);
});

rule.run();
