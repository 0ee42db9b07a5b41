import { isKnown } from '../../model/counted-calls.ts';
import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { SipTrunk } from '../../model/sip-trunk.ts';
import type { IaxTrunk, Trunk } from '../../model/trunk.ts';
import { isWritten } from '../../source/spans.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const trunkSettingIdle: Rule = {
  name: 'trunk-setting-idle',
  severity: 'warning',
  summary: 'A setting of a trunk does nothing, because of another.',
  why: 'Weights need several machines, a header tells calls only of a far side that has an address, calls that come in are counted in incoming contexts only, those of a trunk of kind custom or dahdi where they can come from nowhere else, and keys of IAX are made of a password. The site says something that its reader will believe, and that is not so.',
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
      for (const [key, reason] of [...ofKind(trunk), ...ofLimits(model, trunk)]) {
        const at = fieldOf(trunk, key);
        if (isWritten(at)) report({ message: `\`${key}\` of ${called(trunk)} does nothing: ${reason}`, at });
      }
    }
  },
};

type Idle = [key: string, reason: string];

function ofKind(trunk: Trunk): Idle[] {
  if (trunk.technology === 'custom') return [];
  return trunk.technology === 'sip' ? ofSip(trunk) : ofIax(trunk);
}

/** Calls that go out are always known. */
function ofLimits(model: Model, trunk: Trunk): Idle[] {
  const { context } = trunk;
  if (model.contexts.get(context)?.role !== 'incoming')
    return [['max_incoming', `calls are counted where they come in, and context "${context}" is not incoming`]];
  if (trunk.technology !== 'custom' || isKnown(model, trunk)) return [];
  if (trunk.group !== undefined)
    return [['max_incoming', 'its ports are not its alone, so their calls may be those of another']];
  return [['max_incoming', `calls in context "${context}" may be those of another: give it a context of its own`]];
}

function ofSip(trunk: SipTrunk): Idle[] {
  const idle: Idle[] = [];
  if (trunk.proxies.length < 2) idle.push(['weight', 'its far side is one machine']);
  if (!trunk.register) idle.push(['expiry', 'it does not register']);
  if (trunk.farSide === undefined) idle.push(['match_header', 'the far side registers here, and is known by its name']);
  if (trunk.qualify === 0) idle.push(['qualify_timeout', 'the far side is never asked']);
  if (trunk.sessionTimers === 'no') idle.push(['session_expires', '`session_timers` is `no`']);
  return idle;
}

function ofIax(trunk: IaxTrunk): Idle[] {
  return trunk.password === undefined && trunk.encryption !== 'no'
    ? [['encryption', 'its keys would be made of the password, and there is none']]
    : [];
}
