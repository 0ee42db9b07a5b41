import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { artifactOfSite, fileOf } from './file-of.ts';

const cel = suite('cel.conf');

cel('is off unless the site asks for it', () => {
  assert.is(fileOf('cel.conf', ''), '[general]\nenable = no\n');
  assert.not(fileOf('modules.conf', '').includes('cel_manager'));
});

cel('logs the events and applications the site names', () => {
  const yaml = 'cel: { events: [CHAN_START, CHAN_END], apps: [dial, queue] }';
  assert.is(
    fileOf('cel.conf', yaml),
    `[general]
enable = yes
events = CHAN_START,CHAN_END
apps = dial,queue

[manager]
enabled = yes
`,
  );
  assert.ok(fileOf('modules.conf', yaml).includes('\nload = cel_manager.so\n'));
});

cel.run();

const features = suite('features.conf');

features('has the codes of the site', () => {
  assert.is(
    fileOf('features.conf', 'in_call_codes: { blind_transfer: "##", digit_timeout: 2s }'),
    `[general]
featuredigittimeout = 2000
transferdigittimeout = 5
atxfernoanswertimeout = 15
pickupexten =

[featuremap]
blindxfer = ##
atxfer = *2
disconnect = *0
automixmon = *3
`,
  );
});

features('takes away a code that the site takes away, which Asterisk would else have', () => {
  const lines = fileOf('features.conf', 'in_call_codes: { blind_transfer: no, disconnect: no }').split('\n');
  assert.equal(lines.slice(-5), ['blindxfer =', 'atxfer = *2', 'disconnect =', 'automixmon = *3', '']);
});

features.run();

const music = suite('musiconhold.conf');

music('has a class of its own when the site has none', () => {
  assert.is(
    fileOf('musiconhold.conf', ''),
    '[default]\nmode = files\ndirectory = /usr/share/asterisk/moh\nsort = random\n',
  );
});

music('has the classes of the site', () => {
  assert.is(
    fileOf(
      'musiconhold.conf',
      `
music_on_hold:
  radio: { mode: custom, application: /usr/bin/stream http://radio.example/live, asterisk: { class: { format: ulaw } } }
  default: { directory: moh/office, sort: alpha }
`,
    ),
    `[default]
mode = files
directory = /var/lib/asterisk/moh/office
sort = alpha

[radio]
mode = custom
application = /usr/bin/stream http://radio.example/live
format = ulaw
`,
  );
});

music.run();

const host = suite("a host's own settings");

host('reach the files that know no user', () => {
  const site = {
    'site.yaml': `
version: 1
site: { name: acme, country: fr, language: fr_FR }
hosts: { pbx1: { verbose_log: yes, rtp: { ports: 20000-20100, stun: stun.acme.example } } }
contexts: { default: { kind: internal } }
`,
  };
  const linesOf = (name: string) => artifactOfSite(name, site).content.split('\n');
  assert.equal(linesOf('rtp.conf').slice(1, 3), ['rtpstart = 20000', 'rtpend = 20100']);
  assert.ok(linesOf('rtp.conf').includes('stunaddr = stun.acme.example'));
  assert.ok(linesOf('logger.conf').includes('full = notice,warning,error,verbose(3)'));
  assert.ok(linesOf('indications.conf').includes('country = fr'));
  assert.ok(linesOf('asterisk.conf').includes('systemname = acme-pbx1'));
  assert.ok(linesOf('asterisk.conf').includes('defaultlanguage = fr_FR'));
});

host.run();
