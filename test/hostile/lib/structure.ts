import * as assert from 'uvu/assert';
import { parseDialplan } from '../../../compiler/asterisk-conf/dialplan.ts';
import { parseConf } from '../../../compiler/asterisk-conf/parse.ts';
import type { Outcome } from './outcome.ts';

/**
 * Everything that Asterisk would find in the files beside the texts themselves: sections, options, the fields of mailboxes and
 * members, steps of the dialplan. Sorted, each as often as it is there.
 */
export function structureOf({ files }: Outcome): string[] {
  return files.flatMap(structureOfFile).sort();
}

function structureOfFile({ path, text }: Outcome['files'][number]): string[] {
  const conf = parseConf({ name: path, text });
  assert.equal(conf.problems, [], path);
  const found = conf.directives.map(({ kind, path: included }) => `${path} #${kind} ${included.text}`);
  for (const { name, options } of conf.sections) {
    found.push(`${path} [${name.text}]`);
    for (const { key, value } of options)
      found.push(`${path} [${name.text}] ${key.text}${fields(key.text, value.text)}`);
  }
  return path.endsWith('/extensions.conf') ? [...found, ...steps(path, text)] : found;
}

/** Where a line of a file has fields, how many. */
function fields(key: string, value: string): string {
  return key === 'member' || /^[0-9]+$/.test(key) ? ` of ${value.split(/[,|]/).length}` : '';
}

function steps(path: string, text: string): string[] {
  const { contexts, problems } = parseDialplan({ name: path, text });
  assert.equal(problems, [], path);
  return contexts.flatMap(({ name, extensions }) =>
    extensions.flatMap(({ pattern, priorities }) =>
      priorities.map(({ priority, app, args }) => {
        const count = app.text === 'Set' ? '' : `/${args.text.split(',').length}`;
        return `${path} ${name.text} ${pattern.text} ${priority} ${app.text}${count}`;
      }),
    ),
  );
}
