import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { applications } from '../../asterisk-options/applications.ts';
import { nearest } from '../../didyoumean.ts';
import { oldestAsterisk } from '../../model/oldest-asterisk.ts';
import { ownActions } from './actions.ts';
import { APPLICATIONS as CHAN_SIP } from './chan-sip-leftover.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';
import { isComputed } from './variables.ts';

export const unknownApplication: OwnRule = {
  name: 'unknown-application',
  severity: 'error',
  summary: 'The own dialplan calls an application that Asterisk has not got.',
  why: 'A call that comes to it ends there. Applications are compared with what the Asterisk of the hosts documents; capitals do not matter.',
  example: exampleWith('[hello]', 'exten = s,1,Playbak(hello-world)'),
  check(context) {
    if (context.model.ownDialplan.length === 0) return;
    const known = applications(oldestAsterisk(context.model.hosts));
    const lower = new Set(known.map((name) => name.toLowerCase()));
    for (const { app, file } of ownActions(context)) {
      const name = app.text.toLowerCase();
      if (name === '' || lower.has(name) || CHAN_SIP.has(name) || isComputed(app.text)) continue;
      const successor = GONE.get(name);
      const near = nearest(app.text, known);
      context.report({
        message: `there is no application "${app.text}"`,
        place: placeOfText(file, app),
        ...(successor !== undefined
          ? { hint: `it is gone since Asterisk 21: use ${successor}` }
          : near !== undefined && { hint: `did you mean "${near}"?` }),
      });
    }
  },
};

const GONE: ReadonlyMap<string, string> = new Map([
  ['macro', 'Gosub'],
  ['macroexclusive', 'Gosub'],
  ['macroif', 'GosubIf'],
  ['macroexit', 'Return'],
  ['monitor', 'MixMonitor'],
  ['stopmonitor', 'StopMixMonitor'],
  ['changemonitor', 'MixMonitor'],
  ['pausemonitor', 'MixMonitor'],
  ['unpausemonitor', 'MixMonitor'],
]);
