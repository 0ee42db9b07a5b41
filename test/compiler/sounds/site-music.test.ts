import { equal } from 'uvu/assert';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { wavFile } from '../../lib/wav.ts';

const site = (classes: string) => `
version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, music_on_hold: jazz }
music_on_hold:
${classes}`;

const music = suite('The music of a site');

music('is in a folder of its class, which needs no directory then', () => {
  const compiled = siteOf({
    'site.yaml': site('  jazz: { sort: alpha, loop_last: yes }'),
    'moh/jazz/blue-train.wav': wavFile(),
  });
  equal(compiled.diagnostics, []);
  const artifacts = emit(compiled);
  equal(
    artifacts.filter(({ file }) => file !== undefined).map(({ path, reload }) => `${path} ${reload}`),
    ['/var/lib/asterisk/moh/jazz/blue-train.wav moh'],
  );
  const conf = artifacts.find(({ path }) => path === '/etc/asterisk/musiconhold.conf')?.content;
  equal(
    conf?.slice(conf.indexOf('[jazz]')),
    '[jazz]\nmode = files\ndirectory = /var/lib/asterisk/moh/jazz\nsort = alpha\nloop_last = yes\n',
  );
});

music('may be a list of addresses and files, or what a program writes', () => {
  const compiled = siteOf({
    'site.yaml': site(`  jazz:
    mode: playlist
    entries: [moh/opening/first, "https://music.example/stream.ulaw", /srv/music/last]
    announcement: queue-thankyou
    answered_only: yes
  radio: { mode: custom, application: /usr/bin/mpg123 -s --mono -r 8000 http://radio.example/live, format: slin }
groups: { sales: { number: 2000, members: [alice], music_on_hold: radio } }`),
    'moh/opening/first.wav': wavFile(),
  });
  equal(compiled.diagnostics, []);
  const conf = emit(compiled).find(({ path }) => path === '/etc/asterisk/musiconhold.conf')?.content;
  equal(
    conf?.slice(conf.indexOf('[jazz]')),
    `[jazz]
mode = playlist
entry = /var/lib/asterisk/moh/opening/first
entry = https://music.example/stream.ulaw
entry = /srv/music/last
announcement = queue-thankyou
answeredonly = yes

[radio]
mode = custom
application = /usr/bin/mpg123 -s --mono -r 8000 http://radio.example/live
format = slin
`,
  );
});

music('that no class plays, or that is not where a class looks, is told', () => {
  const { diagnostics } = siteOf({
    'site.yaml': site('  jazz: {}'),
    'moh/jaz/blue-train.wav': wavFile(),
    'moh/jazz/live/so-what.wav': wavFile(),
  });
  equal(
    diagnostics.map(({ severity, rule, message, hint }) => `${severity}[${rule}]: ${message} // ${hint}`),
    [
      'warning[unused-object]: moh/jaz/blue-train.wav is played by no music class, and goes to no host // did you mean "moh/jazz"?',
      'error[unplayable-sound]: moh/jazz/live/so-what.wav cannot be played by a music class // music is `moh/CLASS/NAME.wav`, such as moh/jazz/blue-train.wav, of letters, digits, `_` and `-`',
    ],
  );
});

music.run();
