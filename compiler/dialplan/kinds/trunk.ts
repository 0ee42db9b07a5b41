import { isLimited } from '../../model/counted-calls.ts';
import { fieldOf } from '../../model/object.ts';
import type { SipTrunk } from '../../model/sip-trunk.ts';
import type { Trunk } from '../../model/trunk.ts';
import type { Origin } from '../../source/origin.ts';
import { type Application, application, gosub, gotoIf, set, setFunction } from '../application.ts';
import { type Builder, labelled } from '../builder.ts';
import type { Step } from '../dialplan.ts';
import { call, type Expression, join, operation, variable, verbatim } from '../expression.ts';
import { setHeaders } from '../library/header-option.ts';
import type { Hooks } from '../library/hooks.ts';
import { extensionFor, proxyName } from '../names.ts';

/** The steps that try a trunk, whichever machine of its far side takes the call; they come back if none did. */
export function tryTrunk(trunk: Trunk, how: 'internal' | '', origin: Origin): Step[] {
  if (isWeighted(trunk)) return [{ application: gosub('pbxc-weighted', extensionFor(trunk.name), how), origin }];
  const attempts = channelsOf(trunk).map((channel) => attempt(trunk, channel, how));
  return attempts.map((each) => ({ application: each, origin }));
}

/** What trunks have of their own: the order of machines by weight, and the headers of their calls. */
export function addTrunk(builder: Builder, hooks: Hooks, trunk: Trunk): void {
  if (isWeighted(trunk)) addWeighted(builder, trunk);
  if (isCounted(trunk)) addCount(builder, trunk);
  if (!hasHeaders(trunk)) return;
  builder.context('pbxc-trunk-headers', 'What the calls over a trunk carry: trunk').add({
    pattern: extensionFor(trunk.name),
    origin: fieldOf(trunk, 'headers'),
    steps: [
      ...[...trunk.headers].map(([name, value]) => setFunction('PJSIP_HEADER', ['add', name], value)),
      ...setHeaders(hooks),
      application('Return'),
    ],
  });
}

/** A call over a trunk of another kind than SIP: endpoints of SIP say themselves whose calls are theirs. */
function addCount(builder: Builder, trunk: Trunk): void {
  builder.context('pbxc-trunk-count', 'Counts a call over a trunk: trunk').add({
    pattern: extensionFor(trunk.name),
    origin: trunk.origin,
    steps: [setFunction('GROUP', 'pbxc-trunk', trunk.name), application('Return')],
  });
}

/** Whether something is to be done on the channel of a call over a trunk before it is dialled. */
export function hasHandler(trunk: Trunk): boolean {
  return hasHeaders(trunk) || isCounted(trunk);
}

function isCounted(trunk: Trunk): boolean {
  return trunk.technology !== 'sip' && isLimited(trunk);
}

function hasHeaders(trunk: Trunk): trunk is SipTrunk {
  return trunk.technology === 'sip' && trunk.headers.size > 0;
}

/** Whether no more calls may go out over a trunk; undefined when nothing limits it. What came in is counted apart. */
export function isFull(trunk: Trunk): Expression | undefined {
  const { all, outgoing } = trunk.limits;
  const count = call('GROUP_COUNT', `${trunk.name}@pbxc-trunk`);
  const out = operation(count, '-', call('GROUP_COUNT', `${trunk.name}@pbxc-incoming`));
  const isFullOut = outgoing === undefined ? undefined : operation(out, '>=', outgoing);
  const isFullAll = all === undefined ? undefined : operation(count, '>=', all);
  if (isFullOut === undefined || isFullAll === undefined) return isFullOut ?? isFullAll;
  return operation(isFullOut, '|', isFullAll);
}

/** One of the machines is drawn; the others follow in the order of the site, from that one on. */
function addWeighted(builder: Builder, trunk: SipTrunk): void {
  const channels = channelsOf(trunk);
  const how = variable('ARG1');
  const total = trunk.proxies.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const steps: (Application | Step)[] = [set('PBXC_DRAWN', call('RAND', 1, total))];
  let sum = 0;
  for (const [index, { weight = 0 }] of trunk.proxies.entries()) {
    sum += weight;
    if (sum < total) steps.push(gotoIf(operation(variable('PBXC_DRAWN'), '<=', sum), { priority: `from${index + 1}` }));
  }
  // The last needs no question, so it comes first.
  const last = channels.length - 1;
  for (const from of [last, ...Array.from({ length: last }, (_, index) => index)]) {
    const [first, ...others] = [...channels.slice(from), ...channels.slice(0, from)];
    if (first === undefined) continue;
    steps.push(labelled(`from${from + 1}`, attempt(trunk, first, how)));
    steps.push(...others.map((channel) => attempt(trunk, channel, how)), application('Return'));
  }
  builder.context('pbxc-weighted', 'Tries the machines of a trunk, the first by weight: trunk, `internal`').add({
    pattern: extensionFor(trunk.name),
    origin: fieldOf(trunk, 'proxies'),
    steps,
  });
}

function isWeighted(trunk: Trunk): trunk is SipTrunk {
  return trunk.technology === 'sip' && trunk.proxies.length > 1 && trunk.proxies[0]?.weight !== undefined;
}

function attempt(trunk: Trunk, channel: Expression, how: Expression | string): Application {
  const handler = isCounted(trunk) ? 'b(pbxc-trunk-count^' : 'b(pbxc-trunk-headers^';
  const before = hasHandler(trunk) ? [join(verbatim(handler), extensionFor(trunk.name), verbatim('^1)'))] : [];
  return gosub('pbxc-trunk', 's', channel, trunk.ring, how, ...before);
}

function channelsOf(trunk: Trunk): Expression[] {
  const number = variable('XIVO_DSTNUM');
  switch (trunk.technology) {
    case 'sip':
      if (trunk.proxies.length < 2) return [join('PJSIP/', number, `@${trunk.name}`)];
      return trunk.proxies.map((_, index) => join('PJSIP/', number, `@${trunk.name}/${proxyName(trunk.name, index)}`));
    case 'iax':
      return [join(`IAX2/${trunk.name}/`, number)];
    case 'custom':
      return [join(`${trunk.interface}/`, number, trunk.suffix)];
  }
}
