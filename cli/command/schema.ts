import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../compiler/source/package-root.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the site description, for editors',
  args: '',
  maxArgs: 0,
  options: {},
  examples: [{ line: 'pbxc schema > site.schema.json', about: 'a copy for the editor' }],
  async run(_, io) {
    io.out.write(readFileSync(join(packageRoot(), 'schema', 'site.schema.json'), 'utf8'));
    return exitCode.done;
  },
};
