import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { SipTrunk } from '../../model/sip-trunk.ts';
import type { IaxTrunk } from '../../model/trunk.ts';
import { isWritten } from '../../source/spans.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const trunkSettingIdle: Rule = {
  name: 'trunk-setting-idle',
  severity: 'warning',
  summary: 'A setting of a trunk does nothing, because of another.',
  why: 'Weights need several machines, a header tells calls only of a far side that has an address, calls that come in are counted in incoming contexts only, and keys of IAX are made of a password. The site says something that its reader will believe, and that is not so.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, weight: 10 }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology === 'custom') continue;
      const idle = trunk.technology === 'sip' ? ofSip(model, trunk) : ofIax(trunk);
      for (const [key, reason] of idle) {
        const at = fieldOf(trunk, key);
        if (isWritten(at)) report({ message: `\`${key}\` of ${called(trunk)} does nothing: ${reason}`, at });
      }
    }
  },
};

function ofSip(model: Model, trunk: SipTrunk): [key: string, reason: string][] {
  const idle: [string, string][] = [];
  if (trunk.proxies.length < 2) idle.push(['weight', 'its far side is one machine']);
  if (!trunk.register) idle.push(['expiry', 'it does not register']);
  if (trunk.farSide === undefined) idle.push(['match_header', 'the far side registers here, and is known by its name']);
  if (trunk.qualify === 0) idle.push(['qualify_timeout', 'the far side is never asked']);
  if (trunk.sessionTimers === 'no') idle.push(['session_expires', '`session_timers` is `no`']);
  if (model.contexts.get(trunk.context)?.role !== 'incoming')
    idle.push(['max_incoming', `calls are counted where they come in, and context "${trunk.context}" is not incoming`]);
  return idle;
}

function ofIax(trunk: IaxTrunk): [key: string, reason: string][] {
  return trunk.password === undefined && trunk.encryption !== 'no'
    ? [['encryption', 'its keys would be made of the password, and there is none']]
    : [];
}
