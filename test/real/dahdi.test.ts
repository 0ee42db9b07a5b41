import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dump } from 'js-yaml';
import type { Artifact } from '../../compiler/artifact.ts';
import { compile } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { verifyFiles } from '../../deploy/verify/verify-files.ts';
import { dahdi } from '../../targets/dahdi/index.ts';
import { emit } from '../../targets/index.ts';
import { randomFrom } from '../lib/random.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { randomCards } from './lib/random-cards.ts';
import { requires } from './requires.ts';

requires('dahdi_cfg');

const real = suite('dahdi_cfg');

const base = `version: 1
site: { name: acme, timezone: Europe/Paris, country: fr }
hosts: { pbx1: {} }
contexts: { default: { kind: internal }, from-extern: { kind: incoming } }
users: { alice: { number: 1000 } }
`;

function filesOf(hardware: object): Artifact[] {
  const compiled = siteOf({ 'site.yaml': `${base}${dump({ hardware: { pbx1: hardware } })}` });
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  assert.deepEqual(errors, []);
  const host = compiled.model?.hosts.get('pbx1');
  const dialplan = compiled.dialplans.get('pbx1');
  assert.ok(compiled.model !== undefined && host !== undefined && dialplan !== undefined);
  return dahdi.emit(compiled.model, dialplan, host);
}

/** What dahdi_cfg says; it must have been asked. */
function saidTo(artifacts: readonly Artifact[]): readonly Diagnostic[] {
  const { asked, found } = verifyFiles(artifacts, process.env);
  assert.ok(asked.includes('dahdi_cfg'));
  return found.filter(({ rule }) => rule === 'dahdi');
}

const examples = join(packageRoot(), 'examples');
for (const site of readdirSync(examples)) {
  const artifacts = emit(compile(join(examples, site)));
  if (!artifacts.some(({ path }) => path === '/etc/dahdi/system.conf')) continue;
  real(`accepts examples/${basename(site)}`, () => assert.deepEqual(saidTo(artifacts), []));
}

real('accepts 300 hosts with random cards', () => {
  const random = randomFrom(300);
  for (let count = 0; count < 300; count++) {
    const hardware = randomCards(random);
    assert.deepEqual(saidTo(filesOf(hardware)), [], JSON.stringify(hardware));
  }
});

real('is right about what it refuses, and its message leads to the port', () => {
  const artifacts = filesOf({ cards: [{ module: 'wct4xxp', ports: [{ kind: 'e1', side: 'te' }] }] }).map((artifact) =>
    artifact.path === '/etc/dahdi/system.conf'
      ? { ...artifact, content: artifact.content.replace('hdb3', 'hdb4') }
      : artifact,
  );
  const found = saidTo(artifacts).map(({ message, place, hint }) => [message, place?.path, hint]);
  assert.deepEqual(found, [
    [
      "dahdi_cfg: Coding must be one of 'ami', 'b8zs' or 'hdb3', not 'hdb4'",
      'hardware.pbx1.cards.0.ports.0',
      'line 4 of /etc/dahdi/system.conf',
    ],
  ]);
});

real('reads a file of which nothing is left, without a word', () => {
  const artifacts = filesOf({ cards: [{ module: 'wct4xxp', ports: [{ kind: 'e1', side: 'te' }] }] });
  assert.deepEqual(saidTo(artifacts.map((artifact) => ({ ...artifact, content: '# nothing\n' }))), []);
});

real('and modprobe reads every option of every module', () => {
  const random = randomFrom(40);
  for (let count = 0; count < 40; count++) {
    const files = filesOf(randomCards(random)).filter(({ path }) => path.startsWith('/etc/modprobe.d/'));
    const dir = mkdtempSync(join(tmpdir(), 'pbxc-modprobe-'));
    try {
      for (const { path, content } of files) writeFileSync(join(dir, basename(path)), content);
      const shown = execFileSync('modprobe', ['--showconfig', '--config', dir], { encoding: 'utf8' }).split('\n');
      for (const line of files.flatMap(({ content }) => content.trimEnd().split('\n')))
        assert.ok(shown.includes(line), line);
    } finally {
      rmSync(dir, { recursive: true });
    }
  }
});

real.run();
