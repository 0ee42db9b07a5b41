import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { directory } from '../../../compiler/source/directory.ts';
import { readText } from '../../../compiler/source/read-text.ts';
import { inSiteDirectory } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const reading = suite('reading a text file');

/** What a file of these bytes is read as. */
function read(bytes: string | Uint8Array): { text: string | undefined; diagnostics: Diagnostic[] } {
  return inSiteDirectory({ 'site.yaml': bytes }, (dir) => {
    const diagnostics: Diagnostic[] = [];
    const file = readText(directory(dir), 'site.yaml', (diagnostic) => diagnostics.push(diagnostic));
    return { text: file?.text, diagnostics };
  });
}

/** What is wrong with such a file, with `line:column`. */
function refusal(bytes: Uint8Array): string {
  const { text, diagnostics } = read(bytes);
  assert.is(text, undefined);
  assert.is(diagnostics.length, 1);
  const [diagnostic] = diagnostics;
  return `${diagnostic?.place?.line}:${diagnostic?.place?.column} ${diagnostic?.message} // ${diagnostic?.hint}`;
}

reading('reads UTF-8, with a byte order mark or without', () => {
  assert.equal(read('name: Zoë 😀\r\n'), { text: 'name: Zoë 😀\r\n', diagnostics: [] });
  assert.equal(read('\uFEFFname: Zoë'), { text: 'name: Zoë', diagnostics: [] });
  assert.equal(read(''), { text: '', diagnostics: [] });
});

reading('says where Latin-1 begins', () => {
  assert.is(refusal(Buffer.from('a: 1\nname: Zoë\n', 'latin1')), '2:9 site.yaml is not UTF-8 text // save it as UTF-8');
});

reading('counts the characters before it as people do', () => {
  const bytes = Buffer.concat([Buffer.from('name: "Zoë 😀 '), Buffer.from('é', 'latin1'), Buffer.from(' é"\n')]);
  assert.is(refusal(bytes), '1:15 site.yaml is not UTF-8 text // save it as UTF-8');
});

reading('refuses UTF-16, and UTF-8 that is cut off', () => {
  assert.is(
    refusal(Buffer.from('\uFEFFname: Alice', 'utf16le')),
    '1:1 site.yaml is not UTF-8 text // save it as UTF-8',
  );
  assert.is(refusal(Buffer.from('name: é').subarray(0, 7)), '1:7 site.yaml is not UTF-8 text // save it as UTF-8');
});

reading('says why a file cannot be read', () => {
  const messages: string[] = [];
  inSiteDirectory({ 'folder/site.yaml': '' }, (dir) => {
    for (const name of ['folder', 'gone.yaml']) readText(directory(dir), name, ({ message }) => messages.push(message));
  });
  assert.equal(messages, ['folder cannot be read: it is a directory', 'gone.yaml cannot be read: it does not exist']);
});

reading('does not even read what is too large', () => {
  inSiteDirectory({}, (dir) => {
    const handle = openSync(join(dir, 'large.yaml'), 'w');
    ftruncateSync(handle, 100 * 1024 * 1024);
    closeSync(handle);
    const diagnostics: Diagnostic[] = [];
    assert.is(
      readText(directory(dir), 'large.yaml', (diagnostic) => diagnostics.push(diagnostic)),
      undefined,
    );
    assert.equal(diagnostics, [
      {
        rule: 'unreadable-file',
        severity: 'error',
        message: 'large.yaml has 100 MB; at most 32 MB are read',
        hint: 'a site may be split over many files',
      },
    ]);
  });
});

reading.run();
