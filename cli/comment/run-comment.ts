import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { forgeOf } from './forge.ts';
import { tagged, tagOf } from './tag.ts';

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
  const ours = (await forge.list()).flatMap(({ id, author, text: body }) => {
    const tag = tagOf(body);
    return tag?.key === key ? [{ id, author, at: tag.at }] : [];
  });
  // Anybody can write the tag, and the token may be one that changes what others wrote.
  const me = ours.length === 0 ? '' : await forge.me();
  const found = ours.find(({ author }) => author === me);
  const body = tagged(text, { key, at });
  if (found === undefined) {
    await forge.create(body);
    io.out.write('commented\n');
  } else if (Date.parse(found.at) > Date.parse(at)) {
    io.out.write(`a run of ${found.at} has commented already, which is newer: its comment stays\n`);
  } else {
    await forge.update(found.id, body);
    io.out.write('the comment is up to date\n');
  }
  return exitCode.done;
}
