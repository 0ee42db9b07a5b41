import assert from 'node:assert/strict';
import { version } from '../../cli/version.ts';
import { suite } from '../lib/suite.ts';
import { pbxc } from './lib/pbxc.ts';

const cli = suite('the command line');

const mistakes: readonly [title: string, argv: readonly string[], err: string][] = [
  [
    'a command that does not exist is answered with the nearest one',
    ['chek'],
    'pbxc: there is no command "chek", did you mean "check"?\nSee: pbxc --help\n',
  ],
  ['a command like no other', ['frobnicate'], 'pbxc: there is no command "frobnicate"\nSee: pbxc --help\n'],
  [
    'a name of JavaScript is no command',
    ['constructor'],
    'pbxc: there is no command "constructor"\nSee: pbxc --help\n',
  ],
  [
    'an option in front of the command',
    ['--format', 'json', 'check'],
    'pbxc: pbxc has no option --format in front of a command\nSee: pbxc --help\n',
  ],
  [
    'an option that does not exist is answered with the nearest one',
    ['check', '--formt', 'json'],
    'pbxc: pbxc check has no option --formt, did you mean --format?\nSee: pbxc check --help\n',
  ],
  [
    'a name of JavaScript is no option',
    ['check', '--constructor'],
    'pbxc: pbxc check has no option --constructor\nSee: pbxc check --help\n',
  ],
  [
    'a short option that does not exist',
    ['check', '-x'],
    'pbxc: pbxc check has no option -x\nSee: pbxc check --help\n',
  ],
  [
    'a value that cannot be',
    ['check', '--format', 'sarfi'],
    'pbxc: --format cannot be "sarfi": did you mean "sarif"?\nSee: pbxc check --help\n',
  ],
  [
    'a value like no other',
    ['check', '--format', 'xml'],
    'pbxc: --format cannot be "xml": one of text, json, sarif, github, gitlab, junit\nSee: pbxc check --help\n',
  ],
  [
    'a forgotten value is not the next option',
    ['check', '--environment', '--strict'],
    'pbxc: --environment needs a value: --environment NAME\nSee: pbxc check --help\n',
  ],
  [
    'a forgotten value at the end',
    ['check', '--environment'],
    'pbxc: --environment needs a value: --environment NAME\nSee: pbxc check --help\n',
  ],
  [
    'a value for an option that takes none',
    ['check', '--strict=yes'],
    'pbxc: --strict takes no value, got "yes"\nSee: pbxc check --help\n',
  ],
  [
    'an option given twice',
    ['check', '--format', 'json', '--format', 'text'],
    'pbxc: --format is given twice\nSee: pbxc check --help\n',
  ],
  [
    'an argument too many',
    ['check', 'site', 'other'],
    'pbxc: there is one argument too many: "other"\nSee: pbxc check --help\n',
  ],
  ['a missing option', ['build'], 'pbxc: where to? -o DIR is missing\nSee: pbxc build --help\n'],
  ['a missing argument', ['explain'], 'pbxc: which file? FILE[:LINE] is missing\nSee: pbxc explain --help\n'],
];

for (const [title, argv, err] of mistakes) {
  cli(`${title}: 64`, async () => {
    assert.deepEqual(await pbxc(argv), { code: 64, out: '', err });
  });
}

cli('without a command: the overview on standard error, and 64', async () => {
  const { code, out, err } = await pbxc([]);
  assert.deepEqual([code, out], [64, '']);
  assert.equal(err, (await pbxc(['--help'])).out);
});

cli('--version is the version of the package', async () => {
  assert.deepEqual(await pbxc(['--version']), { code: 0, out: `${version()}\n`, err: '' });
});

cli('every command has help with its usage, its options and an example that begins with it', async () => {
  const overview = (await pbxc(['help'])).out;
  const names = [...overview.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name = '']) => name);
  assert.deepEqual(names, [
    'init',
    'check',
    'build',
    'show',
    'diff',
    'review',
    'plan',
    'apply',
    'comment',
    'publish',
    'secrets',
    'export',
    'status',
    'history',
    'rollback',
    'confirm',
    'recover',
    'remote',
    'request',
    'explain',
    'verify',
    'serve',
    'confgen',
    'watch',
    'import',
    'schema',
    'completion',
  ]);
  for (const name of names) {
    const { code, out } = await pbxc([name, '--help']);
    assert.equal(code, 0);
    assert.ok(out.startsWith(`Usage: pbxc ${name} `), out);
    assert.match(out, new RegExp(`\nExamples:\n  pbxc ${name} ?`));
    assert.equal((await pbxc(['help', name])).out, out);
  }
});

cli('help of check, in full', async () => {
  assert.equal(
    (await pbxc(['check', '-h'])).out,
    `Usage: pbxc check [SITE] [OPTIONS]

Find everything that is wrong with a site.

All problems are shown in one run. Ends with 3 if there are errors.

Options:
  --format FORMAT     text (the default), json, sarif, github (annotations), gitlab (Code Quality) or junit
  --strict            warnings count as errors
  --environment NAME  merge environments/NAME.yaml on top of the site
  -h, --help          this text

Examples:
  pbxc check                                  the site in this directory
  pbxc check site --format github             in GitHub Actions: annotations on the lines of a pull request
  pbxc check site --environment lab --strict  with an overlay, and warnings as errors
`,
  );
});

cli.run();
