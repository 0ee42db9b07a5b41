import * as assert from 'uvu/assert';
import { setVar } from '../../../../targets/asterisk/pjsip/set-var.ts';
import { hostAndPort, sipUri } from '../../../../targets/asterisk/pjsip/sip-uri.ts';
import { suite } from '../../../lib/suite.ts';

const uri = suite('a SIP URI');

uri('is as short as it can be', () => {
  assert.is(sipUri({ host: 'sip.operator.example' }), 'sip:sip.operator.example');
  assert.is(sipUri({ host: '192.0.2.1', transport: 'udp' }), 'sip:192.0.2.1');
});

uri('says user, port and transport', () => {
  assert.is(
    sipUri({ user: 'acme', host: 'sip.operator.example', port: 5070, transport: 'tcp' }),
    'sip:acme@sip.operator.example:5070;transport=tcp',
  );
});

uri('puts brackets around an IPv6 address', () => {
  assert.is(sipUri({ host: '2001:db8::1', port: 5060 }), 'sip:[2001:db8::1]:5060');
  assert.is(hostAndPort('2001:db8::1', undefined), '[2001:db8::1]');
  assert.is(hostAndPort('192.0.2.1', 5060), '192.0.2.1:5060');
});

uri.run();

const variable = suite('set_var');

variable('keeps backslashes as they are', () => {
  assert.is(setVar('PBXC_CALLERID', '"A\\B" <1>'), 'PBXC_CALLERID="A\\\\B" <1>');
  assert.is(setVar('XIVO_USERID', 'alice'), 'XIVO_USERID=alice');
});

variable.run();
