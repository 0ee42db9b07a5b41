import type { SiteDocument } from '../../schema/document.ts';
import type { Secret } from '../secret.ts';
import { placeOf } from '../source/spans.ts';
import { sorted } from './host.ts';
import { type Linker, refer, referToSubroutine, toSecret } from './linker.ts';
import type { ModelObject } from './object.ts';
import { toSeconds } from './values.ts';

/** Someone who answers calls of queues from the phone they log in on. */
export interface Agent extends ModelObject {
  readonly kind: 'agent';
  readonly number: string;
  readonly fullName: string | undefined;
  readonly pin: Secret | undefined;
  readonly group: string | undefined;
  readonly skills: ReadonlyMap<string, number>;
  /** Seconds; undefined is the queue's. */
  readonly wrapupTime: number | undefined;
  readonly preprocess: string | undefined;
}

export interface AgentGroup extends ModelObject {
  readonly kind: 'agent-group';
}

export interface PauseReason extends ModelObject {
  readonly kind: 'pause-reason';
  readonly code: string;
}

export function linkAgents(linker: Linker): Map<string, Agent> {
  const agents = new Map<string, Agent>();
  const container = linker.site.agents;
  for (const [name, value] of sorted(container)) agents.set(name, linkAgent(linker, name, value));
  return agents;
}

function linkAgent(linker: Linker, name: string, value: SiteDocument['agents'][string]): Agent {
  const at = (key: string) => ({ container: value, key });
  if (value.group !== undefined) refer(linker, 'agent_groups', String(value.group), at('group'));
  if (value.preprocess !== undefined) referToSubroutine(linker, value.preprocess, at('preprocess'));
  const skills = new Map<string, number>();
  for (const [skill, weight] of sorted(value.skills)) {
    if (linker.declared.skills.has(skill)) skills.set(skill, weight);
    else
      linker.report({
        rule: 'dangling-reference',
        severity: 'error',
        message: `there is no skill "${skill}"`,
        place: placeOf({ container: value.skills, key: skill }),
        hint: 'declare it in `skills`',
      });
  }
  return {
    kind: 'agent',
    name,
    origin: { container: linker.site.agents, key: name },
    number: String(value.number),
    fullName: value.name === undefined ? undefined : String(value.name),
    pin: value.pin === undefined ? undefined : toSecret(linker, value.pin, `agents/${name}/pin`, 'pin', at('pin')),
    group: value.group === undefined ? undefined : String(value.group),
    skills,
    wrapupTime: value.wrapup_time === undefined ? undefined : toSeconds(value.wrapup_time),
    preprocess: value.preprocess,
  };
}

export function linkAgentGroups(linker: Linker): Map<string, AgentGroup> {
  const container = linker.site.agent_groups;
  return new Map(
    sorted(container).map(([name]) => [name, { kind: 'agent-group', name, origin: { container, key: name } }]),
  );
}

export function linkPauseReasons(linker: Linker): Map<string, PauseReason> {
  const container = linker.site.pause_reasons;
  return new Map(
    sorted(container).map(([name, { code }]) => [
      name,
      { kind: 'pause-reason', name, origin: { container, key: name }, code: String(code) },
    ]),
  );
}
