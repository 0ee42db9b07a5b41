import * as assert from 'uvu/assert';
import { missingDollar } from '../../../../compiler/rules/own-dialplan/missing-dollar.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule missing-dollar');

rule('passes variables', () => {
  assert.equal(checkOwn(missingDollar, '[a]', 'exten = s,1,Goto(to-pabx,${XIVO_DSTNUM},1)'), []);
});

rule('finds a variable that lost its dollar', () => {
  assert.equal(checkOwn(missingDollar, '[a]', 'exten = s,1,Goto(to-pabx,{XIVO_DSTNUM},1)'), [
    '2:26 "{XIVO_DSTNUM}" has no "$", so it is no variable\nwrite "${XIVO_DSTNUM}"',
  ]);
});

rule.run();
