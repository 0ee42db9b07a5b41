import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { equal } from 'uvu/assert';
import { compile } from '../../../compiler/compile.ts';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { emit } from '../../../targets/index.ts';
import { type Files, inSiteDirectory } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { wavFile } from '../../lib/wav.ts';

const site = (language: string, body = '') => `
version: 1
site: { name: acme, language: ${language} }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
${body}`;

const closed = (sound: string) => `users:
  alice: { number: 1000, fallback: { no_answer: { sound: ${sound} } } }
`;

const said = ({ severity, rule, message, place, hint }: Diagnostic) =>
  `${place === undefined ? '' : `${place.file}:${place.line}:${place.column} `}${severity}[${rule}]: ${message} // ${hint}`;

/** What is said of a site with these files, after `change` had its way with its folder. */
const problemsOf = (files: Files, change: (dir: string) => void = () => {}) =>
  inSiteDirectory({ 'site.yaml': site('fr_FR'), ...files }, (dir) => {
    change(dir);
    return compile(dir).diagnostics.map(said);
  });

const sounds = suite('The sounds of a site');

sounds('go where Asterisk finds them: in the language of the site for all, in others for theirs', () => {
  const files = {
    'site.yaml': site('fr_FR', closed('office/closed')),
    'sounds/fr/office/closed.wav': wavFile(),
    'sounds/en/office/closed.wav': wavFile({ seconds: 0.2 }),
    'sounds/en/sorry.gsm': Buffer.alloc(33),
    'sounds/README.md': 'Who spoke them, and when.\n',
  };
  inSiteDirectory(files, (dir) => {
    const compiled = compile(dir);
    equal(compiled.diagnostics, []);
    const sent = emit(compiled).filter(({ file }) => file !== undefined);
    equal(
      sent.map(
        ({ path, file, mode, reload }) => `${path} ${file?.path.slice(dir.length)} ${mode.toString(8)} ${reload}`,
      ),
      [
        '/var/lib/asterisk/sounds/site/office/closed.wav /sounds/fr/office/closed.wav 644 none',
        '/var/lib/asterisk/sounds/site/office/en/closed.wav /sounds/en/office/closed.wav 644 none',
        '/var/lib/asterisk/sounds/site/sorry.gsm /sounds/en/sorry.gsm 644 none',
      ],
    );
    equal(sent[2]?.content, '<33 bytes, sha256 7f9c9e31ac8256ca2f258583df262dbc7d6f68f2a03043d5c99a4ae5a7396ce9>\n');
  });
});

sounds('are played by their path, and those of Asterisk by their name', () => {
  const files = { 'site.yaml': site('fr', closed('closed')), 'sounds/fr/closed.wav': wavFile() };
  inSiteDirectory(files, (dir) => {
    const extensions = emit(compile(dir)).find(({ path }) => path.endsWith('/extensions.conf'));
    equal(extensions?.content.match(/Playback\(.*closed\)/)?.[0], 'Playback(/var/lib/asterisk/sounds/site/closed)');
  });
});

for (const [title, file, content, problem] of [
  [
    'stereo',
    'closed.wav',
    wavFile({ channels: 2 }),
    'is PCM of 16 bit, stereo, 8000 Hz; Asterisk plays PCM of 16 bit, mono, 8000 Hz',
  ],
  [
    'of another rate',
    'closed.wav',
    wavFile({ rate: 44100 }),
    'is PCM of 16 bit, mono, 44100 Hz; Asterisk plays PCM of 16 bit, mono, 8000 Hz',
  ],
  [
    'of 8 bit',
    'closed.wav',
    wavFile({ bits: 8 }),
    'is PCM of 8 bit, mono, 8000 Hz; Asterisk plays PCM of 16 bit, mono, 8000 Hz',
  ],
  [
    'of another encoding',
    'closed.wav',
    wavFile({ encoding: 6 }),
    'is WAV of encoding 6, mono, 8000 Hz; Asterisk plays PCM of 16 bit, mono, 8000 Hz',
  ],
  ['of MP3', 'closed.mp3', Buffer.from('ID3......'), 'is MP3, which Asterisk does not play'],
  ['of an unknown ending', 'closed.flac', Buffer.from('fLaC'), 'has an ending that Asterisk does not know'],
  ['of frames that are cut off', 'closed.gsm', Buffer.alloc(34), 'is no GSM, which has frames of 33 bytes'],
  ['with a head where there is none', 'closed.ulaw', wavFile(), 'has a head, but .ulaw stands for sound without one'],
] as const) {
  sounds(`may not be ${title}`, () => {
    const base = file.slice(0, file.lastIndexOf('.'));
    equal(problemsOf({ [`sounds/fr/${file}`]: content }), [
      `sounds/fr/${file}:1:1 error[unplayable-sound]: sounds/fr/${file} ${problem} // convert it: \`sox IN -b 16 -c 1 -r 8000 sounds/fr/${base}.wav\``,
    ]);
  });
}

sounds('may be of any format that Asterisk knows by its ending', () => {
  equal(
    problemsOf({
      'sounds/fr/a.wav16': wavFile({ rate: 16000 }),
      'sounds/fr/b.WAV': wavFile({ encoding: 49 }),
      'sounds/fr/c.alaw': Buffer.alloc(800),
      'sounds/fr/d.sln16': Buffer.alloc(800),
      'sounds/fr/e.g722': Buffer.alloc(800),
    }),
    [],
  );
});

sounds('are in a folder of their language, and in none that is called as one', () => {
  const hint =
    'a sound is `sounds/LANGUAGE/NAME.wav`, such as sounds/fr/office/closed.wav, of letters, digits, `_` and `-`';
  equal(
    problemsOf({
      'sounds/closed.wav': wavFile(),
      'sounds/fr/à bientôt.wav': wavFile(),
      'sounds/en/hello.wav': wavFile(),
      'sounds/fr/en/hello.wav': wavFile(),
    }),
    [
      `sounds/closed.wav:1:1 error[unplayable-sound]: sounds/closed.wav cannot be named by the site // ${hint}`,
      'sounds/fr/en/hello.wav:1:1 error[unplayable-sound]: sounds/fr/en/hello.wav is in a folder called "en", which is a language of the site // give the folder of "en/hello" another name',
      `sounds/fr/à bientôt.wav:1:1 error[unplayable-sound]: sounds/fr/à bientôt.wav cannot be named by the site // ${hint}`,
    ],
  );
});

sounds('that are missing are told where they are named, with the nearest', () => {
  equal(problemsOf({ 'site.yaml': site('fr', closed('welcom')), 'sounds/fr/welcome.wav': wavFile() }), [
    'site.yaml:7:58 warning[missing-sound]: there is no sound "welcom", neither of the site nor of Asterisk // did you mean "welcome"?',
  ]);
  equal(problemsOf({ 'site.yaml': site('fr', closed('office/christmas-eve')) }), [
    'site.yaml:7:58 warning[missing-sound]: there is no sound "office/christmas-eve", neither of the site nor of Asterisk // record it as `sounds/fr/office/christmas-eve.wav`',
  ]);
  equal(problemsOf({ 'site.yaml': site('fr', closed('recordings/christmas')) }), []);
});

sounds('are never taken from outside of the site, nor from what is no file', () => {
  const lead = (dir: string) => {
    mkdirSync(join(dir, 'sounds/fr'), { recursive: true });
    symlinkSync('/etc/passwd', join(dir, 'sounds/fr/secrets.wav'));
    symlinkSync('..', join(dir, 'sounds/fr/around'));
  };
  equal(problemsOf({}, lead), [
    'error[unreadable-file]: sounds/fr/around is a link to what is no file // undefined',
    'error[unreadable-file]: sounds/fr/secrets.wav is a link that leads out of the site // undefined',
  ]);
});

sounds('that are too large, or there twice but for their case, are refused', () => {
  const grow = (dir: string) => {
    mkdirSync(join(dir, 'sounds/fr'), { recursive: true });
    for (const name of ['closed.gsm', 'Closed.gsm']) writeFileSync(join(dir, 'sounds/fr', name), Buffer.alloc(33));
    writeFileSync(join(dir, 'sounds/fr/long.wav'), '');
    truncateSync(join(dir, 'sounds/fr/long.wav'), 300 * 1048576);
  };
  equal(problemsOf({}, grow), [
    'error[unreadable-file]: sounds/fr/Closed.gsm and sounds/fr/closed.gsm have one name but for upper and lower case // rename one of them',
    'error[unreadable-file]: sounds/fr/long.wav has 300 MB; at most 256 MB are read // undefined',
  ]);
});

sounds('that cannot be read are told', () => {
  if (process.geteuid?.() === 0) return;
  const lock = (dir: string) => chmodSync(join(dir, 'sounds/fr/closed.wav'), 0);
  equal(problemsOf({ 'sounds/fr/closed.wav': wavFile() }, lock), [
    'error[unreadable-file]: sounds/fr/closed.wav cannot be read: permission denied // undefined',
  ]);
});

sounds.run();
