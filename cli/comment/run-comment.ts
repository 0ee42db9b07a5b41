import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { type Forge, forgeOf } from './forge.ts';
import { type Tag, tagged, tagOf } from './tag.ts';

/** What GitHub takes. */
const mostCharacters = 65_000;

/** `pbxc comment`. */
export async function runComment(input: Input, io: Io, file: string): Promise<number> {
  const text = readFileSync(resolve(io.cwd, file), 'utf8');
  if (text.length > mostCharacters) {
    throw new Failure(`${file} has ${text.length} characters, and a comment holds ${mostCharacters}`, exitCode.failed);
  }
  const at = input.text('at') ?? new Date().toISOString();
  if (Number.isNaN(Date.parse(at)))
    throw new Failure(`--at cannot be "${at}": say a time as 2026-11-29T08:00:00Z`, exitCode.usage);
  const key = input.text('key') ?? '';
  const forge = forgeOf(io.env);
  io.out.write(`${await settle(forge, tagged(text, { key, at }), { key, at })}\n`);
  return exitCode.done;
}

/** How often another run may get in between. */
const mostRounds = 4;

/**
 * Leaves one comment, of the newest run, and says what was done. Neither API changes a comment only if it is still as it was read,
 * so it is looked at again afterwards: what an older run wrote meanwhile is written over, and of two first comments one goes.
 */
async function settle(forge: Forge, body: string, { key, at }: Tag): Promise<string> {
  const me = await forge.me();
  let done: string | undefined;
  for (let round = 0; round < mostRounds; round++) {
    const [newest, ...others] = await commentsOf(forge, me, key);
    for (const { id } of others) await forge.remove(id);
    if (newest === undefined) {
      await forge.create(body);
      done = 'commented';
    } else if (Date.parse(newest.at) > Date.parse(at)) {
      return `a run of ${newest.at} has commented already, which is newer: its comment stays`;
    } else if (done !== undefined && newest.at === at) {
      return done;
    } else {
      await forge.update(newest.id, body);
      done ??= 'the comment is up to date';
    }
  }
  throw new Failure('other runs write the same comment again and again', exitCode.failed);
}

/** Comments of one key, the newest first. Anybody can write the tag, and the token may be one that changes what others wrote. */
async function commentsOf(forge: Forge, me: string, key: string): Promise<{ id: number; at: string }[]> {
  const ours = (await forge.list()).flatMap(({ id, author, text }) => {
    const tag = author === me ? tagOf(text) : undefined;
    return tag?.key === key ? [{ id, at: tag.at }] : [];
  });
  return ours.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || a.id - b.id);
}
