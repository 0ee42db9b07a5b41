import type { HostAccess } from '../host-access.ts';
import { type Answer, type ApplyRequest, type PlanRequest, readRequest } from './protocol.ts';
import { receiveArtifact } from './sent-artifact.ts';

/** Does what another pbxc asks of this machine. A request that is cut off is none. */
export async function serve(
  text: string,
  pbxc: string,
  host: HostAccess,
  send: (answer: Answer) => void,
): Promise<void> {
  const request = readRequest(text, pbxc);
  if (request === undefined) return send({ say: 'problem', message: 'the request did not come through whole' });
  if ('other' in request) return send({ say: 'problem', message: `it has pbxc ${pbxc}, and this is ${request.other}` });
  send({ say: 'started' });
  send(request.ask === 'plan' ? await answerPlan(request, host) : await answerApply(request, pbxc, host, send));
}

async function answerPlan({ host: name, artifacts, values, recover }: PlanRequest, host: HostAccess): Promise<Answer> {
  const { plan, recovered, diffs } = await host.plan(name, artifacts.map(receiveArtifact), new Map(values), {
    recover,
  });
  return { say: 'planned', plan, diffs: await diffs(), ...(recovered !== undefined && { recovered }) };
}

async function answerApply(
  { plan, artifacts, values, options }: ApplyRequest,
  pbxc: string,
  host: HostAccess,
  send: (answer: Answer) => void,
): Promise<Answer> {
  const onStep = (step: string): void => send({ say: 'step', step });
  const outcome = await host.apply(plan, artifacts.map(receiveArtifact), new Map(values), { ...options, pbxc, onStep });
  return { say: 'applied', outcome };
}
