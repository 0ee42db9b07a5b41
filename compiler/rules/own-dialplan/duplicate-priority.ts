import { type ConfText, placeOfText } from '../../asterisk-conf/conf-text.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const duplicatePriority: OwnRule = {
  name: 'duplicate-priority',
  severity: 'error',
  summary: 'The own dialplan has the same priority of an extension twice, or one that is generated already.',
  why: 'Asterisk keeps the first it reads and drops the other with a warning in its log, so which of them runs depends on the order of files.',
  example: exampleWith('[menu]', 'exten = 1,1,Goto(s,1)', 'exten = 1,1,Hangup()', 'exten = s,1,Hangup()'),
  check({ model, dialplans, report }) {
    const first = new Map<string, { file: string; at: ConfText }>();
    const generated = new Map<string, string>();
    const ownContexts = new Set(
      model.ownDialplan.flatMap(({ parsed }) => parsed.contexts.map(({ name }) => name.text)),
    );
    for (const [host, { contexts }] of dialplans) {
      for (const name of ownContexts) {
        for (const { pattern, steps } of contexts.get(name)?.extensions ?? []) {
          for (const index of steps.keys()) generated.set(`${name},${pattern},${index + 1}`, host);
        }
      }
    }
    for (const { file, parsed } of model.ownDialplan) {
      for (const { name, extensions } of parsed.contexts) {
        for (const { pattern, callerId, priorities } of extensions) {
          const extension = callerId ? `${pattern.text}/${callerId.text}` : pattern.text;
          for (const { priority, at } of priorities) {
            const key = `${name.text},${extension},${priority}`;
            const subject = `priority ${priority} of extension "${extension}" in the context "${name.text}"`;
            const place = placeOfText(file.name, at);
            const host = generated.get(key);
            if (host !== undefined) {
              report({ message: `${subject} is generated for the host "${host}" already`, place });
            }
            const earlier = first.get(key);
            if (earlier) {
              const related = [{ message: 'it is here first', place: placeOfText(earlier.file, earlier.at) }];
              report({ message: `${subject} is there twice`, place, related });
            } else first.set(key, { file: file.name, at });
          }
        }
      }
    }
  },
};
