import { spawnSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { office } from '../lib/office.ts';
import { errorsOf } from '../lib/problems.ts';
import { inSiteDirectory, siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';

const limits = suite('a site that is too much');

/** Lists of ten aliases each, every one of the list before: as many values as there are atoms. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 90; level++) {
    const tenTimes = Array(10)
      .fill(`*a${level - 1}`)
      .join(', ');
    lines.push(`a${level}: &a${level} [${tenTimes}]`);
  }
  return `anchors:\n  - ${lines.join('\n    ')}\n`;
}

limits('is refused within 200 MB of memory, and without a stack', () => {
  const files = {
    'aliases.yaml': bomb(),
    'bell.yaml': 'queues:\n  support: { number: 1\u0007 }\n',
    'cycle.yaml': 'users: &all\n  alice: *all\n',
    'deep.yaml': `ivrs: ${'['.repeat(1_000_000)}`,
    'large.yaml': '',
    'latin1.yaml': Buffer.from('users:\n  zoe: { name: Zoë }\n', 'latin1'),
    'list.yaml': `devices: [${'1,'.repeat(4_000_000)}1]`,
    'site.yaml': office,
    'tab.yaml': 'trunks:\n\toperator: {}\n',
    'utf16.yaml': Buffer.from('\ufeffusers: {}', 'utf16le'),
  };
  const { code, output } = inSiteDirectory(files, (dir) => {
    truncateSync(join(dir, 'large.yaml'), 100 * 1024 * 1024);
    return check(dir);
  });
  assert.equal(
    output.split('\n').filter((line) => line.startsWith('error')),
    [
      'error[unreadable-file]: large.yaml has 100 MB; at most 32 MB are read',
      'error[unreadable-file]: list.yaml holds more than 3000000 values',
      'error[unknown-key]: the site has no key "anchors"',
      'error[yaml-syntax]: the aliases of this file stand for more than 100000 values',
      'error[yaml-syntax]: this is a control character, which text does not hold',
      'error[yaml-syntax]: the alias "*all" stands inside what it names',
      'error[yaml-syntax]: this is nested deeper than any site is',
      'error[unreadable-file]: latin1.yaml is not UTF-8 text',
      'error[yaml-syntax]: a tab indents this line',
      'error[unreadable-file]: utf16.yaml is not UTF-8 text',
    ],
    output,
  );
  assert.is(code, 3);
  assert.not.match(output, /^\s+at |FATAL/m);
});

function check(dir: string): { code: number | null; output: string } {
  const main = join(packageRoot(), 'cli', 'main.ts');
  const args = ['--max-old-space-size=200', '--import', 'tsx', main, 'check', dir];
  const options = { cwd: packageRoot(), encoding: 'utf8', timeout: 40_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { code: status, output: stdout + stderr };
}

limits('is not one with a byte order mark and the lines of Windows', () => {
  assert.equal(errorsOf(siteOf({ 'site.yaml': `\ufeff${office.replaceAll('\n', '\r\n')}` })), []);
});

limits.run();
