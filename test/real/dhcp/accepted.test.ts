// Takes long.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../../compiler/compile.ts';
import type { Dhcp } from '../../../compiler/model/dhcp.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { verifyFiles } from '../../../deploy/verify/verify-files.ts';
import { dhcp } from '../../../targets/dhcp/index.ts';
import { emit } from '../../../targets/index.ts';
import { dhcpSites } from '../../lib/dhcp-site.ts';
import fc from '../../lib/fast-check.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { inOwnNetwork } from '../lib/own-network.ts';
import { requires } from '../requires.ts';

requires('dhcpd', 'kea-dhcp4', 'dnsmasq', 'network namespaces');
inOwnNetwork();

/** How each server is asked about a file, and where pbxc puts it. */
const servers: Readonly<Record<Dhcp['server'], { path: string; command: (file: string) => string[] }>> = {
  isc: { path: '/etc/dhcp/dhcpd.conf', command: (file) => ['dhcpd', '-t', '-4', '-q', '-cf', file] },
  kea: { path: '/etc/kea/kea-dhcp4.conf', command: (file) => ['kea-dhcp4', '-t', file] },
  dnsmasq: { path: '/etc/dnsmasq.d/pbxc.conf', command: (file) => ['dnsmasq', '--test', `--conf-file=${file}`] },
};

const dir = mkdtempSync(join(tmpdir(), 'pbxc-dhcp-'));
const test = suite('300 random descriptions of DHCP');

test.before(() => {
  // Kea wants to see the interfaces that it is to listen on.
  for (const name of ['eth0', 'eth1', 'eth0.101']) execFileSync('ip', ['link', 'add', name, 'type', 'bridge']);
});

const cases = fc.sample(dhcpSites, 300);

for (const server of ['isc', 'kea', 'dnsmasq'] as const) {
  test(`are accepted by ${server}`, () => {
    const { path, command } = servers[server];
    for (const [index, site] of cases.entries()) {
      const { model, dialplans, diagnostics } = compiled(index, site);
      assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === 'error'),
        [],
        site,
      );
      assert.ok(model?.dhcp);
      const served = { ...model, dhcp: { ...model.dhcp, server } };
      // The files of phones are not asked about, and are most of the work.
      const files = [...model.hosts.values()].flatMap((host) => {
        const dialplan = dialplans.get(host.name);
        assert.ok(dialplan);
        return dhcp.emit(served, dialplan, host);
      });
      const file = join(dir, `${server}-${index}.conf`);
      writeFileSync(file, files.find((each) => each.path === path)?.content ?? '');
      const [program = '', ...args] = command(file);
      const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 10_000 });
      assert.equal(status, 0, `${stdout}${stderr}\n${site}`);
      if (server === 'isc') assert.equal(stderr, '', site);
    }
  });
}

const example = compile(join(packageRoot(), 'examples/phones-dhcp'));

for (const server of ['isc', 'kea', 'dnsmasq'] as const) {
  test(`so is examples/phones-dhcp, by ${server}`, () => {
    const { model, dialplans } = example;
    assert.ok(model?.dhcp);
    const artifacts = emit({ model: { ...model, dhcp: { ...model.dhcp, server } }, dialplans });
    const { asked, found } = verifyFiles(artifacts, process.env);
    assert.deepEqual([asked.includes(command(server)), found], [true, []]);
  });
}

function command(server: Dhcp['server']): string {
  return servers[server].command('')[0] ?? '';
}

const known = new Map<number, ReturnType<typeof siteOf>>();

function compiled(index: number, site: string): ReturnType<typeof siteOf> {
  const found = known.get(index) ?? siteOf({ 'site.yaml': site });
  known.set(index, found);
  return found;
}

test.run();
