import { application, goto } from '../application.ts';
import type { Builder } from '../builder.ts';
import { ending } from '../destination.ts';
import { call } from '../expression.ts';

/** How a call ends that nobody took and nothing takes on: by Dial's or Queue's word for why. */
export function addEnd(builder: Builder): void {
  const fallback = builder.context(
    'pbxc-fallback',
    'Where calls go that their destination did not take: kind, name, cause',
  );
  fallback.add({
    pattern: '_[a-z].',
    steps: [goto({ context: 'pbxc-end', extension: call('CUT', 'EXTEN', ':', 3), priority: 1 })],
  });
  const end = builder.context('pbxc-end', 'The end of a call that nobody took: cause');
  end.add({ pattern: 'BUSY', steps: [ending('busy')] });
  end.add({ pattern: 'CONGESTION', steps: [ending('congestion')] });
  end.add({ pattern: 'CHANUNAVAIL', steps: [application('Hangup', 20)] });
  end.add({ pattern: '_[A-Z].', steps: [application('Hangup', 19)] });
}
