import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { ciFiles } from '../init/ci-files.ts';
import { copySite } from '../init/copy-site.ts';

export const init: Command = {
  name: 'init',
  summary: 'make a working site to start from: a small office',
  args: '[DIR]',
  maxArgs: 1,
  about: 'DIR must be new or empty but for a .git folder.',
  options: {
    ci: { type: 'text', value: 'SYSTEM', choices: Object.keys(ciFiles), about: 'also a file for CI: github or gitlab' },
  },
  examples: [
    { line: 'pbxc init office', about: 'a site in ./office' },
    { line: 'pbxc init --ci github', about: 'a site in this directory, checked by GitHub Actions' },
  ],
  async run(input, io) {
    const [arg = '.'] = input.args;
    const dir = resolve(io.cwd, arg);
    const found = existsSync(dir) ? readdirSync(dir).filter((name) => name !== '.git') : [];
    if (found.length > 0) {
      throw new Failure(`${arg} is not empty: it holds ${found.slice(0, 3).join(', ')}`, exitCode.refused);
    }
    const root = packageRoot();
    const files = copySite(join(root, 'site-config'), dir);
    copyFileSync(join(root, 'schema', 'site.schema.json'), join(dir, 'site.schema.json'));
    writeFileSync(join(dir, '.gitignore'), '# the key all `auto` secrets are derived from\n.pbxc/\n/build/\n');
    files.push('site.schema.json', '.gitignore');
    const ci = ciFiles[input.text('ci') ?? ''];
    if (ci !== undefined) {
      mkdirSync(dirname(join(dir, ci.path)), { recursive: true });
      writeFileSync(join(dir, ci.path), ci.content());
      files.push(ci.path);
    }
    io.out.write(farewell(arg, files));
    return exitCode.done;
  },
};

function farewell(arg: string, files: readonly string[]): string {
  const go = arg === '.' ? [] : [`  cd ${arg}`];
  return [
    `A small office is described in ${arg === '.' ? 'this directory' : arg}:`,
    ...files.map((file) => `  ${file}`),
    '',
    'Next:',
    ...go,
    '  pbxc check                    find what is wrong with it',
    '  pbxc plan --root build/root   see what it becomes on a PBX',
    '  pbxc watch                    check at every save while you change it',
    '',
  ].join('\n');
}
