import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { artifactOf, fileOf } from './file-of.ts';

const mail = suite('the mail of a fax');

mail('has its head from the site, whatever the subject', () => {
  const subject = 'Une télécopie est arrivée pour la comptabilité';
  const yaml = `faxes: { paper: { mail: [a@acme.example, b@acme.example], mail_from: fax@acme.example, subject: ${subject}, keep: no, format: tiff } }`;
  const { content, origins } = artifactOf('pbxc-fax-paper.mail', yaml);
  const [from, to, ...rest] = content.split('\n');
  assert.is(from, 'From: fax@acme.example');
  assert.is(to, 'To: a@acme.example, b@acme.example');
  const words = rest.slice(0, 2).map((line) => /=\?UTF-8\?B\?(.*)\?=$/.exec(line)?.[1] ?? '');
  assert.is(words.map((word) => Buffer.from(word, 'base64').toString()).join(''), subject);
  assert.equal(rest.slice(2), ['X-Pbxc-Format: tiff', 'X-Pbxc-Keep: no', '']);
  assert.is(origins.length, 6);
});

mail('is sent by a script that is there only where there is mail', () => {
  const yaml = 'faxes: { paper: { mail: [a@acme.example], mail_from: fax@acme.example } }';
  assert.match(fileOf('pbxc-fax-mail.sh', yaml), /^#!\/bin\/sh\n/);
  assert.throws(() => fileOf('pbxc-fax-mail.sh', 'faxes: { paper: {} }'), /^no pbxc-fax-mail\.sh among/);
});

mail('comes from somewhere', () => {
  assert.throws(
    () => fileOf('pbxc-fax-mail.sh', 'faxes: { paper: { mail: [a@acme.example] } }'),
    /fax "paper" needs "mail_from": the site has no `domain` that its mail could come from/,
  );
});

mail.run();
