import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equal, is, ok } from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import type { ServedFile } from '../../server/generation/generation.ts';
import { suite } from '../lib/suite.ts';
import { type ServedSite, serveSite } from '../server/lib/site.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `version: 1
site: { name: acme, country: fr }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal, ranges: { users: 1000-1999, queues: 3000-3099 } } }
`;
const alice = `users:
  alice: { name: Alice Wonderland, number: 1000 }
`;
const bob = `${alice}  bob: { name: Bob Brown, number: 1001 }
queues:
  support: { number: 3000, members: [alice, bob] }
`;

let served: ServedSite;
let asterisk: Asterisk;
let tree: string;
let etc: readonly string[];

const exec = suite('Asterisk that has nothing but #exec lines');

exec.before(async () => {
  served = await serveSite(
    { 'site.yaml': site, 'people.yaml': alice },
    // Not trusted: the host gets its files because of its address.
    { said: { confgendBind: '0.0.0.0', trusted: ['127.0.0.0/8'] } },
  );
  const files = served.serving.keeper.generation()?.hosts.get('pbx1');
  etc = [...(files?.keys() ?? [])].filter((path) => path.startsWith('/etc/asterisk/'));
  tree = treeOf(etc, served.port('confgend'), files);
  asterisk = await bootAsterisk({ tree, address: '192.0.2.10', patience: 200_000 });
});

exec.after(async () => {
  await asterisk.stop();
  rmSync(tree, { recursive: true, force: true });
});

exec('boots without a warning, with the users of the site', async () => {
  ok(etc.length > 15);
  equal(asterisk.warnings(), []);
  equal(await endpoints(), ['alice/1000']);
});

exec('has a change of the site after a reload', async () => {
  served.write({ 'people.yaml': bob });
  await served.refresh();
  await reload();
  equal(await endpoints(), ['alice/1000', 'bob/1001']);
  ok((await asterisk.rx('queue show support')).startsWith('support has 0 calls'));
  equal(asterisk.warnings(), []);
});

exec('keeps what it has when it reloads while the site does not compile', async () => {
  served.write({ 'people.yaml': bob.replace('1001', '1000') });
  await served.refresh();
  is(served.serving.keeper.lastRound()?.ok, false);
  await reload();
  equal(await endpoints(), ['alice/1000', 'bob/1001']);
});

exec('loads the last good copies while the server is away', async () => {
  await served.close();
  ok(asterisk.list('var/lib/asterisk/confgen').length > 15);
  await reload();
  equal(await endpoints(), ['alice/1000', 'bob/1001']);
  ok((await asterisk.rx('queue show support')).startsWith('support has 0 calls'));
  const said = asterisk.warnings();
  ok(said.length > 0);
  equal(
    said.filter((line) => !/: (?:; pbxc: .*; this is the last good copy|Exited with return value 1)$/.test(line)),
    [],
  );
});

exec('says why in its log when there is no copy either', async () => {
  asterisk.remove('var/lib/asterisk/confgen');
  await asterisk.rx('dialplan reload');
  ok(asterisk.warnings().some((line) => line.includes("The file '/pbxc-error/connect-ECONNREFUSED-")));
});

exec.run();

/**
 * A host with pbxc and Node.js on it, and each file of Asterisk's one line, but for that which allows such lines, and that of
 * the log: Asterisk 22 locks up when a command of `logger.conf` fails, as it wants to log that.
 */
function treeOf(paths: readonly string[], port: number, files: ReadonlyMap<string, ServedFile> | undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'pbxc-tree-'));
  for (const folder of ['etc/asterisk', 'usr/bin', 'opt/pbxc']) mkdirSync(join(root, folder), { recursive: true });
  cpSync(process.execPath, join(root, 'opt/node'));
  for (const part of ['dist', 'package.json'])
    cpSync(join(packageRoot(), part), join(root, 'opt/pbxc', part), { recursive: true });
  // Nothing of the environment of the test, which a host has not got.
  const script = '#!/bin/sh\nexec env -i /opt/node /opt/pbxc/dist/cli/main.js "$@"\n';
  writeFileSync(join(root, 'usr/bin/pbxc'), script, { mode: 0o755 });
  for (const path of paths) {
    const name = path.slice('/etc/'.length);
    writeFileSync(join(root, path), `#exec /usr/bin/pbxc confgen --server 192.0.2.254:${port} ${name}\n`);
  }
  const text = (path: string): string => Buffer.from(files?.get(path)?.body ?? []).toString();
  const allowing = text('/etc/asterisk/asterisk.conf').replace('execincludes = no\n', 'execincludes = yes\n');
  ok(allowing.includes('\nexecincludes = yes\n'));
  writeFileSync(join(root, 'etc/asterisk/asterisk.conf'), allowing);
  writeFileSync(join(root, 'etc/asterisk/logger.conf'), text('/etc/asterisk/logger.conf'));
  return root;
}

async function endpoints(): Promise<string[]> {
  const shown = await asterisk.rx('pjsip show endpoints');
  return [...shown.matchAll(/^ Endpoint:\s+([a-z]+\/\S+)/gm)].map(([, name = '']) => name).sort();
}

async function reload(): Promise<void> {
  for (const command of ['module reload res_pjsip.so', 'dialplan reload', 'queue reload all'])
    await asterisk.rx(command);
}
