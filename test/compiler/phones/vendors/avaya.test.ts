import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { filesOfOffice } from './lib.ts';

const avaya = suite('files of Avaya phones');

const files = filesOfOffice('mac: "00:1b:4f:23:74:29", vendor: avaya, model: J179');

avaya('tell a plain user everything', () => {
  assert.equal(files.get('/srv/provisioning/001b4f237429.cfg')?.split('\n'), [
    '## J179 001b4f237429',
    'SET ENABLE_AVAYA_ENVIRONMENT "0"',
    'SET DISCOVER_AVAYA_ENVIRONMENT "0"',
    'SET ENABLE_3PCC_ENVIRONMENT "1"',
    'SET HTTPSRVR "192.0.2.10"',
    'SET HTTPPORT "8667"',
    'SET COUNTRY "FR"',
    'SET SNTPSRVR "192.0.2.10"',
    'SET TIMEZONE "Europe/Paris"',
    'SET SIPSIGNAL "0"',
    'SET SIP_CONTROLLER_LIST "192.0.2.10:5060;transport=udp"',
    'SET SIPDOMAIN "192.0.2.10"',
    'SET MWISRVR "192.0.2.10"',
    'SET CODEC_PRIORITY "G711A,G711U,G722"',
    'SET ENABLE_SIP_USER_ID "1"',
    'SET DISPLAY_NAME "Alice Wonderland"',
    'SET FORCE_SIP_USERNAME "alice"',
    'SET FORCE_SIP_EXTENSION "alice"',
    'SET FORCE_SIP_PASSWORD "{secret users/alice/sip}"',
    'SET ENABLE_WEBSERVER "1"',
    'SET FORCE_WEB_ADMIN_PASSWORD "{secret provisioning/admin}"',
    'SET L2Q "2"',
    'SET LANGUAGES "Mlf_J169_J179_ParisianFrench.xml"',
    'SET SYSTEM_LANGUAGE "Mlf_J169_J179_ParisianFrench.xml"',
    '',
  ]);
});

avaya('are led to from the file that they read first', () => {
  const common = files.get('/srv/provisioning/J100Supgrade.txt') ?? '';
  assert.is(common.split('\n').at(-2), 'GET $MACADDR.cfg');
  assert.not.match(common, /secret/);
});

avaya.run();
