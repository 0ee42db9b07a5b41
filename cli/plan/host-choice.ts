import { resolve } from 'node:path';
import type { Input } from '../input.ts';
import type { Io } from '../io.ts';
import { siteAt } from '../site.ts';
import type { HostChoice } from './host-work.ts';

/** The site and the hosts that a command line is about. */
export function hostChoice(input: Input, io: Io): HostChoice {
  const root = input.text('root');
  return {
    site: siteAt(input.args[0], input, io),
    wanted: input.list('host'),
    root: root === undefined ? undefined : resolve(io.cwd, root),
    isHere: input.flag('local'),
  };
}
