import * as assert from 'uvu/assert';
import { headerOnCaller } from '../../../../compiler/rules/own-dialplan/header-on-caller.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule header-on-caller');

rule('passes a header read, and one added in a handler', () => {
  assert.equal(
    checkOwn(
      headerOnCaller,
      '[mine]',
      'exten = s,1,Set(PJSIP_HEADER(add,X)=y)',
      '[a]',
      'exten = s,1,Dial(PJSIP/alice,,b(mine^s^1))',
      'same = n,Set(x=${PJSIP_HEADER(read,X)})',
    ),
    [],
  );
});

rule('finds one added elsewhere', () => {
  assert.equal(checkOwn(headerOnCaller, '[a]', 'exten = s,1,Set(PJSIP_HEADER(add,X)=y)'), [
    '2:17 PJSIP_HEADER adds the header to the caller\'s side\nuse Gosub(xivo_header_mgr,add_header,1("NAME","VALUE")), or do it in a pre-dial handler',
  ]);
});

rule.run();
