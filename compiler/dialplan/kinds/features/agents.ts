import type { Model } from '../../../model/model.ts';
import { application, gosub } from '../../application.ts';
import type { ContextBuilder } from '../../builder.ts';
import { type Part, variable } from '../../expression.ts';

/** The codes by which agents log in and out and pause, and whose lamps show it: of a phone and, after `*`, an agent. */
export function addAgentCodes(context: ContextBuilder, model: Model): void {
  const { agent_login, agent_logout, agent_toggle, agent_phone_toggle, agent_pause, agent_listened } =
    model.featureCodes;
  const rest = (digits: string) => variable('EXTEN', digits.length);
  const lamp = (what: string, digits: string) => `Custom:pbxc-agent-${what}-\${EXTEN:${digits.length}}`;
  for (const [code, what] of [
    [agent_login, 'in'],
    [agent_logout, 'out'],
    [agent_toggle, 'toggle'],
  ] as const) {
    if (code === undefined) continue;
    const steps = [gosub('pbxc-agent', 'own', what, rest(code.digits), variable('XIVO_USERID'))];
    context.add({ pattern: `_${code.digits}X.`, hint: lamp('on', code.digits), origin: code.origin, steps });
  }
  const ofPhone = (extension: string, digits: string): ReturnType<typeof gosub> => {
    const args: Part[] = [variable('CONTEXT'), rest(digits)];
    return gosub('pbxc-agent', extension, ...args);
  };
  if (agent_phone_toggle !== undefined) {
    const { digits, origin } = agent_phone_toggle;
    context.add({ pattern: `_${digits}X.`, hint: lamp('login', digits), origin, steps: [ofPhone('phone', digits)] });
  }
  if (agent_pause !== undefined) {
    const { digits, origin } = agent_pause;
    context.add({ pattern: `_${digits}X.`, hint: lamp('pause', digits), origin, steps: [ofPhone('pause', digits)] });
  }
  if (agent_listened !== undefined) {
    const { digits, origin } = agent_listened;
    context.add({ pattern: `_${digits}X.`, hint: lamp('listened', digits), origin, steps: [application('Hangup')] });
  }
}
