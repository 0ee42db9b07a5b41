import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equal, is } from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { gitMirror, parseGitSource } from '../../server/follow/git-mirror.ts';
import { suite } from '../lib/suite.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('network namespaces', 'git', 'systemd-socket-activate');
inOwnNetwork();

const site = `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
`;
const service = suite('pbxc serve as a service');

service('takes the socket that systemd opened, answers what waited in it, and ends when it is told to', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-service-'));
  writeFileSync(join(dir, 'site.yaml'), site);
  const program = [process.execPath, join(packageRoot(), 'dist/cli/main.js'), 'serve', dir];
  const child = spawn(
    'systemd-socket-activate',
    [
      '-l',
      '127.0.0.1:8667',
      '--fdname=http',
      ...program,
      '--tftp-port',
      '6969',
      '--http-port',
      '1',
      '--log-level',
      'error',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const reply = await untilAnswered('http://127.0.0.1:8667/readyz');
  equal([reply.status, await reply.text()], [200, 'ready\n']);
  child.kill('SIGTERM');
  is(await ended, 0);
  rmSync(dir, { recursive: true });
});

service('follows a branch, and keeps what it has when the repository is gone', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-git-'));
  const [origin, cache] = [join(dir, 'origin'), join(dir, 'cache')];
  mkdirSync(origin);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', origin, '-c', 'user.name=Alice', '-c', 'user.email=alice@acme.example', ...args], {
      encoding: 'utf8',
    });
  const commit = (text: string): string => {
    writeFileSync(join(origin, 'site.yaml'), text);
    git('add', '.');
    git('commit', '--quiet', '--message', 'a change');
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '--quiet', '--initial-branch', 'main');
  const first = commit(site);
  const mirror = gitMirror({ url: origin, branch: 'main' }, cache);
  await mirror.fetch();
  const before = await mirror.checkout();
  equal([before.revision, textOf(before.dir)], [first, site]);
  const second = commit(site.replace('acme', 'example'));
  is((await mirror.checkout()).revision, first);
  await mirror.fetch();
  const after = await mirror.checkout();
  equal([after.revision, textOf(after.dir)], [second, site.replace('acme', 'example')]);
  rmSync(origin, { recursive: true });
  let said = '';
  await mirror.fetch().catch((error: Error) => {
    said = error.message;
  });
  is(said.includes('does not appear to be a git repository'), true);
  is((await mirror.checkout()).revision, second);
  rmSync(dir, { recursive: true });
});

service('takes no address and no branch that git would take for something else', () => {
  equal(parseGitSource('https://git.example.org/pbx.git#release/1.0'), {
    url: 'https://git.example.org/pbx.git',
    branch: 'release/1.0',
  });
  equal(parseGitSource('/srv/pbx.git')?.branch, 'main');
  for (const text of ['--upload-pack=x#main', 'https://x#-b', 'https://x#a..b', 'https://x#', '#main', 'a b#main'])
    is(parseGitSource(text), undefined);
});

service.run();

function textOf(dir: string): string {
  return execFileSync('cat', [join(dir, 'site.yaml')], { encoding: 'utf8' });
}

async function untilAnswered(url: string): Promise<Response> {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(url);
    } catch (error) {
      // The socket is not there before its program is; once it is, the request waits.
      if (tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
