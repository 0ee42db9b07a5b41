import type { IvrNode } from '../../model/ivr-graph/graph.ts';
import { reachedFrom } from '../../model/ivr-graph/reached-from.ts';
import type { Rule } from '../rule.ts';
import { exampleGraph } from './example-graph.ts';
import { calledNode, graphsOf } from './graphs-of.ts';

export const ivrMediaAfterHangup: Rule = {
  name: 'ivr-media-after-hangup',
  severity: 'warning',
  summary: 'A node of the branch for hang-ups plays, asks or puts through.',
  why: 'When `on_hangup` begins, the caller is gone: nobody hears or presses anything, and nobody can be put through. What has a use there is to count, to note and to tell a web server.',
  example: exampleGraph(`start: welcome
on_hangup: goodbye
nodes:
  welcome: { kind: playback, sound: hello-world, next: "user:alice" }
  goodbye: { kind: playback, sound: goodbye, next: hangup }
`),
  check({ model, report }) {
    for (const ivr of graphsOf(model)) {
      for (const node of reachedFrom(ivr, ivr.onHangup)) {
        const what = needingCaller[node.kind];
        if (what === undefined) continue;
        report({
          message: `${calledNode(ivr, node)} ${what} when the caller has hung up`,
          atKey: node.origin,
          ...(ivr.onHangup === undefined
            ? {}
            : { related: [{ message: 'it follows a hang-up', at: ivr.onHangup.origin }] }),
        });
      }
    }
  },
};

const needingCaller: Partial<Record<IvrNode['kind'], string>> = {
  goto: 'puts through',
  menu: 'asks',
  playback: 'plays',
  queue: 'puts through',
  read: 'asks',
  say_number: 'speaks',
};
