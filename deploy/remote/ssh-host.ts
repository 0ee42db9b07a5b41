import type { Artifact } from '../../compiler/artifact.ts';
import type { HostAccess, HostApplyOptions, HostPlan } from '../host-access.ts';
import { HostError } from '../host-error.ts';
import { nothingDone, type Outcome } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { isWritten } from '../planned-file.ts';
import type { SecretValues } from '../secrets/resolve.ts';
import { type Answer, type ApplyRequest, type PlanRequest, type Request, readAnswer } from './protocol.ts';
import { sendArtifact } from './sent-artifact.ts';
import { receivedBytes, sentBytes } from './sent-bytes.ts';
import { pbxcOverSsh, type SshReach } from './ssh.ts';
import { sshFailure } from './ssh-failure.ts';

/**
 * A host far away, where another pbxc of the same version does the work: when the connection goes, that one finishes or takes
 * back what it was about by itself.
 */
export function sshHost(name: string, reach: SshReach, pbxc: string): HostAccess {
  async function ask(asked: PlanRequest | ApplyRequest, onStep?: (step: string) => void): Promise<Asked> {
    let hasStarted = false;
    let last: Answer | undefined;
    const request: Request = { pbxc, ...asked };
    const end = await pbxcOverSsh(reach, ['remote'], JSON.stringify(request), (line) => {
      const answer = readAnswer(line);
      if (answer === undefined) return;
      if (answer.say === 'started') hasStarted = true;
      else if (answer.say === 'step') onStep?.(answer.step);
      else last = answer;
    });
    if (last?.say === 'problem') return { problem: last.message };
    if (last !== undefined) return { answer: last };
    const wasApplying = hasStarted && asked.ask === 'apply';
    return { problem: sshFailure(end, reach.target, pbxc, wasApplying), isLost: wasApplying };
  }

  return {
    place: { kind: 'ssh', target: reach.target },
    async plan(host, artifacts, values, { recover = false, digestKey, certificates = [] } = {}): Promise<HostPlan> {
      const sent = artifacts.map((artifact) => sendArtifact(artifact, new Set()));
      const { answer, problem } = await ask({
        ask: 'plan',
        host,
        artifacts: sent,
        values: [...values],
        recover,
        certificates,
        ...sentBytes('digestKey', digestKey),
      });
      if (answer?.say !== 'planned') throw new HostError(`host "${name}": ${problem ?? 'no plan came back'}`);
      const { plan, findings, recovered, site, diffs } = answer;
      return {
        plan,
        findings,
        ...(recovered !== undefined && { recovered }),
        ...receivedBytes('site', site),
        diffs: async () => diffs,
      };
    },
    async apply(
      plan: Plan,
      artifacts: readonly Artifact[],
      values: SecretValues,
      what: HostApplyOptions,
    ): Promise<Outcome> {
      const { onStep, pbxc: _, site, digestKey, ...options } = what;
      const written = new Set(plan.files.filter(isWritten).map(({ path }) => path));
      const sent = artifacts.map((artifact) => sendArtifact(artifact, written));
      const { answer, problem, isLost } = await ask(
        {
          ask: 'apply',
          plan,
          artifacts: sent,
          values: [...values],
          options,
          ...sentBytes('site', site),
          ...sentBytes('digestKey', digestKey),
        },
        onStep,
      );
      if (answer?.say === 'applied') return answer.outcome;
      const failures = [problem ?? 'no outcome came back'];
      return { ...nothingDone(plan), status: isLost ? 'lost' : 'failed', failures };
    },
  };
}

interface Asked {
  readonly answer?: Answer;
  readonly problem?: string;
  /** The far end was changing the host when the connection went. */
  readonly isLost?: boolean;
}
