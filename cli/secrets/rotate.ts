import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../../compiler/compile.ts';
import { nearest } from '../../compiler/didyoumean.ts';
import type { Secret } from '../../compiler/secret.ts';
import { keyPlaceOf, placeOf } from '../../compiler/source/spans.ts';
import { encryptAge, randomValue } from '../../deploy/index.ts';
import { emit } from '../../targets/index.ts';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { mergeYaml } from '../import/merge-yaml.ts';
import type { Io } from '../io.ts';
import { compileSite, type Site } from '../site.ts';
import { type NewSource, rewritten } from './edit.ts';
import { whatFollows } from './follow.ts';
import { usesOf } from './uses.ts';

/** `pbxc secrets --rotate NAME`. */
export async function rotate(name: string, site: Site, compiled: Compiled, io: Io): Promise<number> {
  const secrets = compiled.model?.secrets ?? new Map<string, Secret>();
  const secret = secrets.get(name);
  if (secret === undefined) throw unknown(name, [...secrets.keys()]);
  if (secret.isUnwritten === true) return rotateUnwritten(secret, site, compiled, io);
  const { file, line } = placeOf(secret.origin);
  const next = nextSource(secret, `${file}:${line}`, compiled);
  if (!/\.ya?ml$/.test(file)) throw new Failure(byHand(secret, `${file}:${line}`, next), exitCode.refused);
  const path = join(site.dir, file);
  const before = readFileSync(path, 'utf8');
  const after = rewritten(before, secret.origin, next);
  if (after === undefined) throw new Failure(byHand(secret, `${file}:${line}`, next), exitCode.refused);
  if (!(await replaced(path, before, after, () => isOnly(name, secrets, site))))
    throw new Failure(byHand(secret, `${file}:${line}`, next), exitCode.refused);
  return told(name, file, compiled, io);
}

/** One that stands nowhere is counted where the site says its name. */
async function rotateUnwritten({ id, source }: Secret, site: Site, compiled: Compiled, io: Io): Promise<number> {
  const rotate = source.kind === 'auto' ? source.rotate + 1 : 2;
  const { file } = keyPlaceOf({ container: compiled.site ?? {}, key: 'site' });
  const path = join(site.dir, file);
  const before = readFileSync(path, 'utf8');
  const after = mergeYaml(before, { site: { rotations: { [id]: rotate } } });
  const secrets = compiled.model?.secrets ?? new Map<string, Secret>();
  if (after === undefined || !(await replaced(path, before, after, () => isOnly(id, secrets, site)))) {
    const way = `write ${JSON.stringify(id)}: ${rotate} into \`site.rotations\``;
    throw new Failure(`"${id}" cannot be counted in ${file}: ${way}`, exitCode.refused);
  }
  return told(id, file, compiled, io);
}

/** Writes a file anew, unless it is not right then. */
async function replaced(
  path: string,
  before: string,
  after: string,
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  writeFileSync(path, after);
  if (await isRight()) return true;
  writeFileSync(path, before);
  return false;
}

function told(name: string, file: string, compiled: Compiled, io: Io): number {
  const uses = usesOf(emit(compiled), ({ id }) => id === name);
  const lines = [`${name} has another value, by ${file}.`, ...whatFollows(uses, 'pbxc apply')];
  io.out.write(lines.map((text) => `${text}\n`).join(''));
  return exitCode.done;
}

function unknown(name: string, names: readonly string[]): Failure {
  const near = nearest(name, names);
  const hint = near === undefined ? '"pbxc secrets" lists them' : `did you mean "${near}"?`;
  return new Failure(`the site has no secret "${name}": ${hint}`, exitCode.usage);
}

function nextSource({ id, source, shape }: Secret, place: string, compiled: Compiled): NewSource {
  switch (source.kind) {
    case 'auto':
      return { auto: true, rotate: source.rotate + 1 };
    case 'age': {
      const recipients = compiled.site?.site.age_recipients ?? [];
      if (recipients.length === 0) throw new Failure('for whom? `site.age_recipients` names nobody', exitCode.failed);
      const result = encryptAge(randomValue(shape), recipients);
      if ('problem' in result) throw new Failure(result.problem, exitCode.failed);
      return { age: result.value };
    }
    case 'env':
      throw new Failure(
        `"${id}" comes from the environment variable ${source.name}: change it there`,
        exitCode.refused,
      );
    case 'file':
      throw new Failure(`"${id}" comes from the file ${source.path}: change it there`, exitCode.refused);
    case 'plain':
      throw new Failure(
        `"${id}" is in the clear (${place}): change it there, or better say \`auto\``,
        exitCode.refused,
      );
  }
}

function byHand({ id }: Secret, place: string, next: NewSource): string {
  if ('age' in next) return `"${id}" cannot be rotated where it is written (${place})`;
  return `"${id}" is not written so that it can be changed alone (${place}): write { auto: yes, rotate: ${next.rotate} } there, or take a new site key`;
}

/** Whether the site is as it was but for this secret. */
async function isOnly(name: string, before: ReadonlyMap<string, Secret>, site: Site): Promise<boolean> {
  const after = (await compileSite(site)).model?.secrets ?? new Map<string, Secret>();
  const changed = [...before].filter(
    ([id, { source }]) => JSON.stringify(after.get(id)?.source) !== JSON.stringify(source),
  );
  return after.size === before.size && changed.length === 1 && changed[0]?.[0] === name;
}
