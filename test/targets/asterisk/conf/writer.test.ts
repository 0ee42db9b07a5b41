import * as assert from 'uvu/assert';
import { partsOf } from '../../../../compiler/artifact.ts';
import type { Secret } from '../../../../compiler/secret.ts';
import { confWriter } from '../../../../targets/asterisk/conf/writer.ts';
import { suite } from '../../../lib/suite.ts';

const writer = suite('the writer of Asterisk configuration files');

const users = { alice: {}, bob: {} };
const alice = { container: users, key: 'alice' };
const password: Secret = {
  id: 'users/alice/sip',
  source: { kind: 'auto', rotate: 0 },
  shape: 'password',
  origin: alice,
};

writer('writes comments, templates, sections and options', () => {
  const conf = confWriter();
  conf.comment('Made by pbxc\nfrom a site');
  conf.blank();
  conf.include('pjsip.d/*.conf');
  conf.section('phone', { template: true });
  conf.option('type', 'endpoint');
  conf.option('direct_media', false);
  conf.comment('Alice Wonderland');
  conf.section('alice', { inherits: ['phone', 'webrtc'], origin: alice });
  conf.option('max_contacts', 2, alice);
  conf.option('rewrite_contact', true);
  conf.option('outbound_proxy', '');
  assert.is(
    conf.finish().content,
    [
      '; Made by pbxc',
      '; from a site',
      '',
      '#include pjsip.d/*.conf',
      '',
      '[phone](!)',
      'type = endpoint',
      'direct_media = no',
      '; Alice Wonderland',
      '[alice](phone,webrtc)',
      'max_contacts = 2',
      'rewrite_contact = yes',
      'outbound_proxy =',
      '',
    ].join('\n'),
  );
});

writer('keeps for every line what made it', () => {
  const conf = confWriter();
  conf.section('general');
  conf.section('alice', { origin: alice });
  conf.option('type', 'auth', { container: users, key: 'bob' });
  const { content, origins } = conf.finish();
  assert.is(content, '[general]\n\n[alice]\ntype = auth\n');
  assert.equal(origins, [undefined, undefined, alice, { container: users, key: 'bob' }]);
});

writer('writes a secret as a reference and says where its value goes', () => {
  const conf = confWriter();
  conf.section('alice');
  conf.option('password', password);
  conf.option('mailbox', ['a;b ', password, ',Alice']);
  const { content, secrets } = conf.finish();
  assert.is(content, '[alice]\npassword = <secret users/alice/sip>\nmailbox = a\\;b <secret users/alice/sip>,Alice\n');
  assert.equal(
    secrets.map((use) => [content.slice(use.start, use.end), use.syntax, use.secret.id]),
    [
      ['<secret users/alice/sip>', 'asterisk', 'users/alice/sip'],
      ['<secret users/alice/sip>', 'asterisk', 'users/alice/sip'],
    ],
  );
});

writer('escapes what would start a comment', () => {
  const conf = confWriter();
  conf.section('alice');
  conf.option('callerid', '"Al;--ice" <1;0>');
  assert.is(conf.finish().content, '[alice]\ncallerid = "Al\\;--ice" <1\\;0>\n');
});

writer('is empty when nothing was written', () => {
  assert.equal(confWriter().finish(), { content: '', secrets: [], origins: [] });
});

const refused: readonly [string, (conf: ReturnType<typeof confWriter>) => void, string][] = [
  [
    'a newline in a value',
    (conf) => conf.option('callerid', 'Alice\n[evil]'),
    'the value of "callerid" "Alice\\n[evil]" cannot be written to an Asterisk configuration file: it contains a newline at character 6',
  ],
  [
    'a blank at the end of a value made of parts',
    (conf) => conf.option('mailbox', [password, ' ']),
    'the value of "mailbox" "- " cannot be written to an Asterisk configuration file: it ends with a blank, which Asterisk cuts off',
  ],
  [
    'a key that would be something else',
    (conf) => conf.option('[evil]', 'yes'),
    'the option name "[evil]" cannot be written to an Asterisk configuration file: it is not letters, digits and _ - . / @ : * #',
  ],
  [
    'a section name that closes itself',
    (conf) => conf.section('alice](!)['),
    'the section name "alice](!)[" cannot be written to an Asterisk configuration file: it contains "]", which has a meaning of its own in a section\'s line',
  ],
  [
    'a number that is none',
    (conf) => conf.option('timeout', Number.NaN),
    'the value of "timeout" "NaN" cannot be written to an Asterisk configuration file: it is no number that can be written',
  ],
  [
    'a path of two lines',
    (conf) => conf.include('a\n#exec b'),
    'the path "a\\n#exec b" cannot be written to an Asterisk configuration file: it is not letters, digits and _ - . / *, up to 200 of them',
  ],
];

for (const [title, write, message] of refused) {
  writer(`refuses ${title}`, () => {
    assert.throws(
      () => write(confWriter()),
      (error: Error) => error.message === message,
    );
  });
}

writer(
  'puts parts together, of which each is what it was, and knows where their secrets and lines are in the whole',
  () => {
    const inner = confWriter();
    inner.section('alice', { origin: alice });
    inner.option('password', password, alice);
    const part = inner.finish();
    const group = confWriter();
    group.append(part);
    group.append(part);
    const conf = confWriter();
    conf.section('global');
    conf.option('type', 'global');
    conf.append(group.finish());
    conf.section('last');
    conf.option('password', [password, '!']);
    const text = conf.finish();
    assert.is(
      text.content,
      `[global]
type = global

[alice]
password = <secret users/alice/sip>

[alice]
password = <secret users/alice/sip>

[last]
password = <secret users/alice/sip>!
`,
    );
    assert.equal(
      text.secrets.map(({ start, end }) => text.content.slice(start, end)),
      Array.from({ length: 3 }, () => '<secret users/alice/sip>'),
    );
    assert.equal(text.origins.length, text.content.split('\n').length - 1);
    assert.equal(
      text.origins.map((origin) => origin?.key),
      [undefined, undefined, undefined, 'alice', 'alice', undefined, 'alice', 'alice', undefined, undefined, undefined],
    );
    assert.is(partsOf(text)[1]?.content.includes(part.content), true);
    assert.is(
      partsOf(text)
        .map(({ content }) => content)
        .join(''),
      text.content,
    );
  },
);

writer.run();
