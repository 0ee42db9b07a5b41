import * as assert from 'uvu/assert';
import { handlerWithoutHeaders } from '../../../../compiler/rules/own-dialplan/handler-without-headers.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule handler-without-headers');

rule('passes a handler that does the work of the header manager', () => {
  assert.equal(
    checkOwn(
      handlerWithoutHeaders,
      '[mine]',
      'exten = s,1,Gosub(xivo_header_mgr,set_headers_on_channel,1)',
      'same = n,Return()',
      '[a]',
      'exten = s,1,Set(XIVO_CALLOPTIONS=b(mine^s^1))',
    ),
    [],
  );
});

rule('passes the header manager itself', () => {
  assert.equal(
    checkOwn(
      handlerWithoutHeaders,
      '[a]',
      'exten = s,1,Dial(PJSIP/alice,,b(xivo_header_mgr^set_headers_on_channel^1))',
    ),
    [],
  );
});

rule('finds one that does not', () => {
  assert.equal(
    checkOwn(
      handlerWithoutHeaders,
      '[mine]',
      'exten = s,1,Return()',
      '[a]',
      'exten = s,1,Set(XIVO_CALLOPTIONS=b(mine^s^1))',
    ),
    [
      '4:36 the pre-dial handler "mine" does not set the headers of the header manager\nadd "same = n,Gosub(xivo_header_mgr,set_headers_on_channel,1)" to it',
    ],
  );
});

rule.run();
