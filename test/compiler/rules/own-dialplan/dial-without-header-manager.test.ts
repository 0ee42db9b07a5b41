import * as assert from 'uvu/assert';
import { dialWithoutHeaderManager } from '../../../../compiler/rules/own-dialplan/dial-without-header-manager.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule dial-without-header-manager');

rule('passes the header manager, another handler and a variable', () => {
  assert.equal(
    checkOwn(
      dialWithoutHeaderManager,
      '[a]',
      'exten = s,1,Dial(PJSIP/alice,,b(xivo_header_mgr^set_headers_on_channel^1))',
      'same = n,Dial(PJSIP/alice,20,${XIVO_CALLOPTIONS})',
    ),
    [],
  );
});

rule('finds a Dial without', () => {
  assert.equal(checkOwn(dialWithoutHeaderManager, '[a]', 'exten = s,1,Dial(PJSIP/${EXTEN}@pabx,20,tT)'), [
    '2:13 Dial does not put the headers of the header manager on the call\nadd the option b(xivo_header_mgr^set_headers_on_channel^1)',
  ]);
});

rule.run();
