import { readIfThere } from '../manifest.ts';
import { sectionsOf } from './conf-sections.ts';

/** What Asterisk should know once it has read the files that are there. */
export interface Expected {
  readonly endpoints: readonly string[];
  readonly registrations: readonly string[];
  readonly queues: readonly string[];
}

/** Read from the files of the host, so that it is the same after an apply and after going back. */
export function expectedOn(root: string): Expected {
  const textOf = (name: string): string => readIfThere(root, `/etc/asterisk/${name}`)?.toString('utf8') ?? '';
  const pjsip = sectionsOf(textOf('pjsip.conf'));
  const named = (type: string): string[] => pjsip.filter((section) => section.type === type).map(({ name }) => name);
  const queues = sectionsOf(textOf('queues.conf')).map(({ name }) => name);
  return {
    endpoints: named('endpoint'),
    registrations: named('registration'),
    queues: queues.filter((name) => name !== 'general'),
  };
}
