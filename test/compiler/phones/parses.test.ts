import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import * as assert from 'uvu/assert';
import type { Artifact } from '../../../compiler/artifact.ts';
import { compile } from '../../../compiler/compile.ts';
import { phoneFilesOf } from '../../../compiler/phones/files.ts';
import type { SyntaxName } from '../../../compiler/phones/syntax/syntax.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { emit } from '../../../targets/index.ts';
import { suite } from '../../lib/suite.ts';

const files = suite('the files of phones in examples/phones');

const compiled = compile(join(packageRoot(), 'examples/phones'));
const { model } = compiled;
const host = model?.hosts.get('pbx1');
if (model === undefined || host === undefined) throw new Error('examples/phones does not compile');
const artifacts = new Map(emit(compiled).map((artifact): [string, Artifact] => [artifact.path, artifact]));

/** Each takes what a parser of the format takes, and nothing else. */
const parsers: Readonly<Record<SyntaxName, (content: string) => void>> = {
  xml: (content) => {
    new SaxesParser({ xmlns: false }).write(content).close();
  },
  json: (content) => {
    JSON.parse(content);
  },
  lines: (content) => {
    for (const line of content.split('\n')) assert.match(line, /^(?:#.*|[^\s=:][^=:]*(?: ?[=:].*)?|)$/);
  },
  panasonic: (content) => {
    const [first, ...others] = content.split('\r\n');
    assert.is(first, '# Panasonic SIP Phone Standard Format File # DO NOT CHANGE THIS LINE!');
    assert.is(others.at(-1), '');
    for (const line of others) assert.match(line, /^(?:[A-Z0-9_]{1,32}="[^"\n]*"|)$/);
  },
  quoted: (content) => {
    for (const line of content.split('\n')) assert.match(line, /^(?:#.*|[^\s="]+ ?= ?"(?:[^"\\]|\\["\\])*"|)$/);
  },
  command: (content) => {
    for (const line of content.split('\n')) assert.match(line, /^(?:#.*|[^"\\]*(?:"[^"\\]*"[^"\\]*)*)$/);
  },
};

for (const { path, syntax } of phoneFilesOf(model, host)) {
  files(`${path} is ${syntax}`, () => {
    const { content } = artifacts.get(`/srv/provisioning/${path}`) ?? {};
    assert.type(content, 'string');
    parsers[syntax](content ?? '');
  });
}

files('hold no value of a secret, and no password where any phone may read', () => {
  for (const { path, device } of phoneFilesOf(model, host)) {
    const artifact = artifacts.get(`/srv/provisioning/${path}`);
    if (device === undefined) assert.equal(artifact?.secrets, [], path);
    assert.is(artifact?.mode, 0o640, path);
  }
});

files.run();
