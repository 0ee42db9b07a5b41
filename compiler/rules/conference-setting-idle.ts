import type { Conference } from '../model/conference.ts';
import { fieldOf } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const conferenceSettingIdle: Rule = {
  name: 'conference-setting-idle',
  severity: 'warning',
  summary: 'A setting of a conference does nothing, because of another, or leaves nobody to talk to.',
  why: 'A quiet conference asks nobody for a name and tells the first nothing, so `announce_names` and `announce_alone` mean nothing in it. A conference of one is none. The count of `announce_count` is said in a quiet one too.',
  example: exampleSite(`contexts: { default: { kind: internal } }
conferences:
  board: { number: 4000, quiet: yes, announce_names: yes }
`),
  check({ model, report }) {
    for (const conference of model.conferences.values()) {
      for (const [key, problem] of problemsOf(conference))
        report({ message: `${problem} (conference "${conference.name}")`, at: fieldOf(conference, key) });
    }
  },
};

function problemsOf({ quiet, announceNames, announceAlone, maxMembers }: Conference): [key: string, problem: string][] {
  const problems: [string, string][] = [];
  if (quiet && announceNames !== 'no')
    problems.push(['announce_names', '`announce_names` does nothing: a quiet conference says no names']);
  if (quiet && !announceAlone)
    problems.push([
      'announce_alone',
      '`announce_alone` does nothing: a quiet conference tells the first nothing anyway',
    ]);
  if (maxMembers === 1) problems.push(['max_members', 'nobody can talk to anybody where only one may be in']);
  return problems;
}
