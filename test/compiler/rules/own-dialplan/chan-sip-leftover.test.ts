import * as assert from 'uvu/assert';
import { chanSipLeftover } from '../../../../compiler/rules/own-dialplan/chan-sip-leftover.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule chan-sip-leftover');

rule('passes PJSIP', () => {
  assert.equal(
    checkOwn(
      chanSipLeftover,
      '[a]',
      'exten = s,1,Dial(PJSIP/alice&Local/1000@default)',
      'exten = 1000,hint,PJSIP/alice',
    ),
    [],
  );
});

rule('finds an application', () => {
  assert.equal(checkOwn(chanSipLeftover, '[a]', 'exten = s,1,SIPAddHeader(X-My-Context: ${XIVO_BASE_CONTEXT})'), [
    '2:13 "SIPAddHeader" went with chan_sip\nuse Gosub(xivo_header_mgr,add_header,1("NAME","VALUE"))',
  ]);
});

rule('finds a function', () => {
  assert.equal(checkOwn(chanSipLeftover, '[a]', 'exten = s,1,Set(MY_CONTEXT=${SIP_HEADER(X-My-Context)})'), [
    '2:30 "SIP_HEADER" went with chan_sip\nuse Gosub(xivo-generic-sip-get-header,s,1(NAME,VARIABLE)) or ${PJSIP_HEADER(read,NAME)}',
  ]);
});

rule('finds SIP/ where something is dialled and in hints', () => {
  assert.equal(
    checkOwn(chanSipLeftover, '[a]', 'exten = s,1,Dial(PJSIP/alice&SIP/bob)', 'exten = 1000,hint,SIP/alice'),
    ['2:30 "SIP/" went with chan_sip\nwrite "PJSIP/"', '3:19 "SIP/" went with chan_sip\nwrite "PJSIP/"'],
  );
});

rule.run();
