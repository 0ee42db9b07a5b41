import type { PhoneReload, Reload } from '../compiler/artifact.ts';
import type { ReloadStep } from './reload.ts';

/** As many as one command of Asterisk's has words for. */
const mostTogether = 40;

const cost = 'the phones fetch their files again, and start anew if they must';

export function isOfPhones(reload: Reload): reload is PhoneReload {
  return reload.startsWith('phones:');
}

/**
 * The words to phones whose files changed, many at a time. What is said may come out of a file of the host: a name that no
 * endpoint of a site can have is left out.
 */
export function phoneSteps(reloads: Iterable<Reload>): ReloadStep[] {
  const told = new Map<string, Set<string>>();
  for (const reload of reloads) {
    const [, how = '', names = ''] = isOfPhones(reload) ? reload.split(':', 3) : [];
    if (!/^[a-z-]+$/.test(how)) continue;
    const endpoints = told.get(how) ?? new Set();
    for (const name of names.split(',')) if (/^[A-Za-z0-9][A-Za-z0-9_.+-]*$/.test(name)) endpoints.add(name);
    told.set(how, endpoints);
  }
  return [...told]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([how, endpoints]) => stepsOf(how, [...endpoints].sort()));
}

function stepsOf(how: string, endpoints: readonly string[]): ReloadStep[] {
  const steps: ReloadStep[] = [];
  for (let at = 0; at < endpoints.length; at += mostTogether) {
    const some = endpoints.slice(at, at + mostTogether);
    steps.push({
      name: `phones:${how}:${some.join(',')}`,
      command: ['asterisk', '-rx', `pjsip send notify ${how} endpoint ${some.join(' ')}`],
      cost,
    });
  }
  return steps;
}
