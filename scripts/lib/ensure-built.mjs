import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** What the build writes into source folders, and so must not make the build look old. */
const generated = [
  'schema/generated',
  'compiler/phones/generated',
  'schema/site.schema.json',
  'schema/plan.schema.json',
];
const stamp = join(root, 'dist/.built-from');
const entry = 'cli/main.js';
const declarations = 'index.d.ts';

/** Builds what runs of dist/, and what is generated for it, unless both are current. Ends the process if that fails. */
export function ensureBuilt() {
  const current = fingerprint(sources(), generated);
  if (isBuiltFrom(current)) return;
  console.error('Building');
  endOn(generate() ?? compile());
  writeFileSync(stamp, current);
}

/** Adds the declarations of types to dist/, unless they are there: only a package needs them, and they take longer than all else. */
export function ensureDeclared() {
  if (existsSync(join(root, 'dist', declarations))) return;
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  endOn(
    run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', join(root, 'dist')]),
  );
}

/** @param {string | undefined} failure */
function endOn(failure) {
  if (failure === undefined) return;
  console.error(`The build failed:\n${failure}`);
  process.exit(1);
}

function sources() {
  const { include } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8'));
  return [
    ...include,
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'package-lock.json',
    'scripts/generate.ts',
    'scripts/generate',
    'scripts/bundle.mjs',
  ];
}

/** @param {string} current */
function isBuiltFrom(current) {
  const whole = generated.every((path) => existsSync(join(root, path)));
  return whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
}

function generate() {
  return run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--build']);
}

/** Compiles to the side and swaps, so that nothing of a removed source stays and a failure leaves the old build. */
function compile() {
  const fresh = join(root, 'build/dist');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(fresh), { recursive: true });
  const failure = bundle(fresh);
  if (failure !== undefined) return failure;
  chmodSync(join(fresh, entry), 0o755);
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  return undefined;
}

/** @param {string} dir */
function bundle(dir) {
  return run(process.execPath, ['scripts/bundle.mjs', dir]);
}
