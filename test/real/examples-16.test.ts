import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { equal } from 'uvu/assert';
import { compile } from '../../compiler/compile.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { findSites } from '../../scripts/lib/golden/find-sites.ts';
import { suite } from '../lib/suite.ts';
import { applySite } from './lib/apply-site.ts';
import { bootAsterisk } from './lib/boot-asterisk.ts';
import { butForSccp } from './lib/but-for-sccp.ts';
import { farSides } from './lib/far-sides.ts';
import { listen } from './lib/listen.ts';
import { addAddress } from './lib/network.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, browserOf, phoneOf } from './lib/phone-of.ts';
import { putTlsFiles } from './lib/tls-files.ts';
import { requires } from './requires.ts';

requires('asterisk-16', 'network namespaces');
inOwnNetwork();

const secrets = { OPERATOR_PASSWORD: 'from-the-operator', LINE_BETWEEN_PASSWORD: 'said-on-both-ends' };
const environment = 'older';

const sites = suite('Asterisk 16');

for (const example of [join(packageRoot(), 'site-config'), ...findSites(join(packageRoot(), 'examples'))]) {
  sites(`boots with each host of ${relative(packageRoot(), example)} without a warning`, async () => {
    const dir = withOlderAsterisk(example);
    const { model } = compile(dir, { environment });
    if (model === undefined) throw new Error(`${example} has errors`);
    const names = farSides(model);
    for (const address of Object.values(names)) addAddress(address);
    for (const [host, described] of model.hosts) {
      const { tree, address = '192.0.2.10', version } = await applySite(dir, host, secrets, environment);
      putTlsFiles(tree, described);
      const pbx = await bootAsterisk({ tree, address, names, version });
      await pbx.stop();
      equal(butForSccp(pbx.warnings()), []);
    }
  });
}

sites('connects calls, takes messages and lets a browser in', async () => {
  const pbx = await pbxOfSite({
    'site.yaml': `
version: 1
site: { name: acme }
hosts: { pbx1: { asterisk: 16, address: 192.0.2.10, http: { bind: 192.0.2.10 } } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, voicemail: {}, fallback: { busy: voicemail:alice } }
  bob: { name: Bob Brown, number: 1001 }
  carol: { name: Carol Kowalski, number: 1002, line: webrtc }
`,
  });
  const [alice, bob] = await Promise.all([phoneOf(pbx, 'alice'), phoneOf(pbx, 'bob')]);
  const carol = await browserOf(pbx, 'carol', 'ws://192.0.2.10:8088/ws');
  for (const caller of [bob, carol]) {
    const call = await caller.call('1000');
    (await alice.rung()).answer();
    await call.answered();
    call.hangUp();
  }
  alice.will('busy');
  const heard = listen(pbx, 'PJSIP/bob');
  const message = await bob.call('1000');
  await message.answered();
  await heard.hears('vm-intro');
  message.hangUp();
  allOff();
  await pbx.stop();
  equal(pbx.warnings(), []);
});

/** The site with an environment in which all its hosts have Asterisk 16. */
function withOlderAsterisk(example: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-older-'));
  cpSync(example, dir, { recursive: true });
  const hosts = [...(compile(example).model?.hosts.keys() ?? [])].map((host) => `  ${host}: { asterisk: 16 }\n`);
  mkdirSync(join(dir, 'environments'), { recursive: true });
  writeFileSync(join(dir, 'environments', `${environment}.yaml`), `hosts:\n${hosts.join('')}`);
  return dir;
}

sites.run();
