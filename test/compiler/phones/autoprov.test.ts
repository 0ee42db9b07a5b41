import * as assert from 'uvu/assert';
import { yamlForPhone } from '../../../compiler/phones/yaml-for-phone.ts';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const autoprov = suite('phones that nobody described');

const files = new Map(
  emit(
    siteOf({
      'site.yaml': `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
provisioning: { autoprovision: yes }
`,
    }),
  ).map(({ path, content }) => [path, content]),
);

autoprov('get a line from the common file of their model', () => {
  const lines = files.get('/srv/provisioning/y000000000028.cfg')?.split('\n') ?? [];
  assert.equal(
    lines.filter((line) => /user_name|account\.1\.password/.test(line)),
    ['account.1.user_name = pbxc-autoprov', 'account.1.password = {secret provisioning/autoprovision}'],
  );
});

autoprov('register as an endpoint that is told so, whatever it dials', () => {
  assert.match(files.get('/etc/asterisk/pjsip.conf') ?? '', '[pbxc-autoprov](pbxc-phone)\ncontext = pbxc-autoprov\n');
  assert.match(
    files.get('/etc/asterisk/extensions.conf') ?? '',
    '[pbxc-autoprov]\nexten = _[0-9*#+]!,1,Answer()\nsame = n,Playback(ss-noservice)\nsame = n,Hangup()\n',
  );
});

autoprov('come with the lines to paste', () => {
  assert.is(
    yamlForPhone('00:15:65:23:74:29', { vendor: 'yealink', model: 'T46G' }),
    'devices:\n  phone-001565237429: { mac: "00:15:65:23:74:29", vendor: yealink, model: "T46G" }\n',
  );
  assert.is(yamlForPhone('001565237429', undefined), 'devices:\n  phone-001565237429: { mac: "00:15:65:23:74:29" }\n');
});

autoprov.run();
