// Takes long.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { suite } from '../lib/suite.ts';
import { treeOf } from '../lib/tree-of.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { sshHosts } from './lib/ssh-hosts.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('ssh', 'network namespaces');
inOwnNetwork();

const hosts = suite('hosts over ssh');

const site = {
  'site.yaml': `version: 1
site: { name: acme, country: fr }
hosts:
  main: { address: 192.0.2.10, ssh: main, after: [media1, media2] }
  media1: { address: 192.0.2.11, ssh: media1 }
  media2: { address: 192.0.2.12, ssh: media2 }
contexts:
  default: { kind: internal, host: main, ranges: { users: 1000-1999 } }
  media1: { kind: internal, host: media1, ranges: { users: 2000-2999 } }
  media2: { kind: internal, host: media2, ranges: { users: 3000-3999 } }
users:
  alice: { number: 1000, context: default }
  bob: { number: 2000, context: media1 }
  carol: { number: 3000, context: media2 }
`,
};
const names = ['main', 'media1', 'media2'] as const;
const far = await sshHosts(names);
const cwd = folder(site);
const env = { PBXC_SSH: far.ssh };

const generationsOf = (name: string): string[] => {
  const generations = join(far.roots[name] ?? '', 'var/lib/pbxc/generations');
  return existsSync(generations) ? readdirSync(generations) : [];
};
const pjsipOf = (name: string): string => readFileSync(join(far.roots[name] ?? '', 'etc/asterisk/pjsip.conf'), 'utf8');
const isStagedFile = (name: string): boolean => name.endsWith('.pbxc-new');
const change = (from: string, to: string): void => {
  const text = readFileSync(join(cwd, 'site.yaml'), 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(join(cwd, 'site.yaml'), text.replace(from, to));
};

hosts('are planned, each by its own pbxc', async () => {
  const { code, out, err } = await pbxc(['plan', '--summary'], { cwd, env });
  assert.deepEqual([code, err], [0, '']);
  for (const name of names) assert.match(out, new RegExp(`^${name} on ${name}: 3 users`, 'm'));
  assert.deepEqual(names.map(generationsOf), [[], [], []]);
});

hosts('are applied in their order: the media servers, then the main one', async () => {
  const { code, out } = await pbxc(['apply', '--yes', '--format', 'jsonl'], { cwd, env });
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(code, 0, out);
  const ends = events.filter(({ event }) => event === 'outcome').map(({ outcome }) => outcome.host);
  assert.deepEqual([...ends.slice(0, 2)].sort(), ['media1', 'media2']);
  assert.deepEqual(ends.slice(2), ['main']);
  const firstOfMain = events.findIndex(({ host }) => host === 'main');
  assert.ok(events.slice(0, firstOfMain).filter(({ event }) => event === 'outcome').length === 2);
  assert.match(pjsipOf('media1'), /^\[bob\]/m);
  assert.doesNotMatch(pjsipOf('media1'), /^\[alice\]/m);
});

hosts('have the secrets that the site derives, and the plan and its diffs show none', async () => {
  const [, password = ''] = /^password *= *(\S{22})$/m.exec(pjsipOf('main')) ?? [];
  assert.notEqual(password, '');
  change('carol: {', 'carol: { name: Carol Chen,');
  const { out } = await pbxc(['plan', '--host', 'media2'], { cwd, env });
  assert.match(out, /^\+.*Carol Chen/m);
  const shown = await pbxc(['apply', '--yes', '--format', 'json'], { cwd, env });
  for (const name of names) {
    for (const [, secret = ''] of pjsipOf(name).matchAll(/^password *= *(\S+)$/gm)) {
      assert.equal(out.includes(secret) || shown.out.includes(secret), false);
    }
  }
  assert.deepEqual(
    JSON.parse(shown.out)
      .outcomes.map(({ host, written }: { host: string; written: string[] }) => [host, written.length > 0])
      .sort(),
    [
      ['main', false],
      ['media1', false],
      ['media2', true],
    ],
  );
});

hosts('are asked what they have, and taken back, from afar', async () => {
  const status = await pbxc(['status', '--host', 'media2'], { cwd, env });
  assert.match(status.out, /^Generation 2 of host "media2"/);
  const back = await pbxc(['rollback', '--yes', '--host', 'media2'], { cwd, env });
  assert.equal(back.code, 0, back.err);
  assert.doesNotMatch(pjsipOf('media2'), /Carol Chen/);
  const history = await pbxc(['history', '--host', 'media2'], { cwd, env });
  assert.match(history.out, /rollback to 1/);
  const compared = await pbxc(['diff', '--generations', '--host', 'media2'], { cwd, env });
  assert.match(compared.out, /^Generations \d+ -> \d+ of host "media2"\n/);
  assert.equal(compared.code, 0, compared.err);
});

hosts('that were edited by hand stop the rest before it begins', async () => {
  writeFileSync(join(far.roots['media1'] ?? '', 'etc/asterisk/pjsip.conf'), '; by hand\n');
  change('alice: {', 'alice: { name: Alice Wonderland,');
  const { code, out } = await pbxc(['apply', '--yes'], { cwd, env });
  assert.equal(code, 4);
  assert.match(out, /^media1:\nfailed: \/etc\/asterisk\/pjsip\.conf was edited by hand, and would be replaced\n/m);
  assert.match(out, /^Not begun: main$/m);
  assert.doesNotMatch(pjsipOf('main'), /Alice Wonderland/);
  const drift = await pbxc(['status', '--host', 'media1', '--detailed-exitcode'], { cwd, env });
  assert.deepEqual([drift.code, drift.out.split('\n').at(-2)], [2, '  /etc/asterisk/pjsip.conf  edited']);
});

hosts('have a canary, on which the others wait', async () => {
  const refused = await pbxc(['apply', '--yes', '--canary', 'media1'], { cwd, env });
  assert.equal(refused.code, 4);
  assert.match(refused.out, /^Not begun: main, media2$/m);
  const { code, out } = await pbxc(['apply', '--yes', '--canary', 'main', '--overwrite-drift'], { cwd, env });
  assert.equal(code, 0, out);
  const order = [...out.matchAll(/^(main|media[12]):$/gm)].map(([, name]) => name);
  assert.equal(order[0], 'main');
  assert.match(pjsipOf('main'), /Alice Wonderland/);
});

hosts('must have the same version of pbxc', async () => {
  const { out } = await pbxc(['remote', '--root', far.roots['main'] ?? ''], { input: '{"pbxc":"9.9.9","ask":"plan"}' });
  const [answer] = out.trim().split('\n');
  assert.match(answer ?? '', /^\{"say":"problem","message":"it has pbxc [0-9.]+, and this is 9\.9\.9"\}$/);
});

hosts('change nothing when a request is cut off', async () => {
  const request = JSON.stringify({ pbxc: '0.1.0', ask: 'apply', plan: {}, artifacts: [] }).slice(0, -1);
  const { out } = await pbxc(['remote', '--root', far.roots['main'] ?? ''], { input: request });
  assert.equal(out, '{"say":"problem","message":"the request did not come through whole"}\n');
});

hosts('finish by themselves when the connection is cut', async () => {
  const many = Array.from(
    { length: 300 },
    (_, index) => `  user${index}: { number: ${1100 + index}, context: default }\n`,
  );
  writeFileSync(join(cwd, 'many.yaml'), `users:\n${many.join('')}`);
  let hasBegun = false;
  const applying = pbxc(['apply', '--yes', '--host', 'main', '--format', 'jsonl'], {
    cwd,
    env,
    onOut: (text) => {
      if (hasBegun || !text.includes('keeping what is there')) return;
      hasBegun = true;
      far.stop('main');
    },
  });
  const { code, out } = await applying;
  assert.equal(hasBegun, true);
  assert.equal(code, 1, out);
  const { status, failures } = JSON.parse(out.trim().split('\n').at(-1) ?? '').outcome;
  assert.equal(status, 'lost');
  assert.match(
    failures[0],
    /^the connection was lost while it was applied.*; it finishes or goes back by itself: ask "pbxc status"$/,
  );
  const root = far.roots['main'] ?? '';
  await until(10_000, 'the far end to finish', () => (existsSync(join(root, 'var/lib/pbxc/lock')) ? undefined : true));
  assert.equal(existsSync(join(root, 'var/lib/pbxc/journal.json')), false);
  assert.match(pjsipOf('main'), /^\[user299\]/m);
});

hosts('are as before or as after whenever the connection is cut', async () => {
  const root = far.roots['main'] ?? '';
  const ends = new Set<string>();
  for (let round = 1; round <= 5; round++) {
    await far.start('main');
    const before = treeOf(root);
    writeFileSync(
      join(cwd, 'extra.yaml'),
      `users: { dora: { number: 1900, name: Dora ${round}, context: default } }\n`,
    );
    let steps = 0;
    let cut: NodeJS.Timeout | undefined;
    const { code } = await pbxc(['apply', '--yes', '--host', 'main', '--format', 'jsonl'], {
      cwd,
      env,
      onOut: (text) => {
        if (!text.includes('"event":"step"') || !text.includes('"host":"main"')) return;
        steps += 1;
        if (steps === 1) cut = setTimeout(() => far.stop('main'), Math.random() * 150);
      },
    });
    // Too late: the server that is started below must not be the one that it stops.
    clearTimeout(cut);
    ends.add(String(code));
    await until(20_000, 'the far end to finish', () =>
      existsSync(join(root, 'var/lib/pbxc/lock')) ? undefined : true,
    );
    const found = treeOf(root);
    assert.equal(existsSync(join(root, 'var/lib/pbxc/journal.json')), false);
    far.stop('main');
    await far.start('main');
    const again = await pbxc(['apply', '--yes', '--host', 'main'], { cwd, env });
    assert.equal(again.code, 0, again.out);
    assert.ok(found === before || found === treeOf(root), `round ${round}: some of both`);
    assert.deepEqual(readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isStagedFile), []);
    far.stop('main');
  }
  // Cut while it was applied it is a failure; too late, it is done.
  assert.ok(
    [...ends].every((code) => code === '1' || code === '0'),
    [...ends].join(' '),
  );
});

hosts('that cannot be reached are named, and nothing is done', async () => {
  const { code, err } = await pbxc(['apply', '--yes'], { cwd, env });
  assert.equal(code, 1);
  assert.match(err, /^pbxc: host "main": cannot be reached as main \(.*Connection refused\)\n$/);
});

hosts.after(() => far.stopAll());
hosts.run();
