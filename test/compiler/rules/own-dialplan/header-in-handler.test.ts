import * as assert from 'uvu/assert';
import { headerInHandler } from '../../../../compiler/rules/own-dialplan/header-in-handler.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule header-in-handler');

rule('passes a header that is added before the call', () => {
  assert.equal(checkOwn(headerInHandler, '[a]', 'exten = s,1,Gosub(xivo_header_mgr,add_header,1("X","y"))'), []);
});

rule('finds one in a handler', () => {
  assert.equal(
    checkOwn(
      headerInHandler,
      '[mine]',
      'exten = s,1,Gosub(xivo_header_mgr,add_header,1("X","y"))',
      '[a]',
      'exten = s,1,Dial(PJSIP/alice,,b(mine^s^1))',
    ),
    [
      '2:13 the pre-dial handler "mine" adds a header when the header manager is done\nuse Set(PJSIP_HEADER(add,NAME)=VALUE)',
    ],
  );
});

rule.run();
