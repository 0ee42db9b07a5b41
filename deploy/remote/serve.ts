import type { HostAccess } from '../host-access.ts';
import { keptFrom } from '../kept-bytes.ts';
import { nothingDone } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { changesSince } from '../valves/changes-since.ts';
import { dangersIn, type PlannedDanger } from '../valves/dangers-in.ts';
import {
  type Answer,
  type ApplyRequest,
  type ConvergeRequest,
  type PlanRequest,
  type Request,
  readRequest,
} from './protocol.ts';
import { receiveArtifact } from './sent-artifact.ts';
import { receivedBytes, sentBytes } from './sent-bytes.ts';

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
  send(await answerTo(request, pbxc, host, send));
}

async function answerTo(
  request: Request,
  pbxc: string,
  host: HostAccess,
  send: (answer: Answer) => void,
): Promise<Answer> {
  switch (request.ask) {
    case 'plan':
      return answerPlan(request, host);
    case 'apply':
      return answerApply(request, pbxc, host, send);
    case 'converge':
      return answerConverge(request, pbxc, host, send);
  }
}

async function answerPlan(request: PlanRequest, host: HostAccess): Promise<Answer> {
  const { host: name, artifacts, values, recover, digestKey, certificates, site: wanted } = request;
  const { plan, findings, recovered, site, diffs } = await host.plan(
    name,
    artifacts.map(receiveArtifact),
    new Map(values),
    {
      recover,
      ...(certificates !== undefined && { certificates }),
      ...receivedBytes('digestKey', digestKey),
    },
  );
  return {
    say: 'planned',
    plan,
    findings,
    diffs: await diffs(),
    dangers: dangersOn(plan, site, wanted),
    ...(recovered !== undefined && { recovered }),
    ...sentBytes('site', site),
  };
}

async function answerApply(
  { plan, artifacts, values, options, site, digestKey }: ApplyRequest,
  pbxc: string,
  host: HostAccess,
  send: (answer: Answer) => void,
): Promise<Answer> {
  const onStep = (step: string): void => send({ say: 'step', step });
  const outcome = await host.apply(plan, artifacts.map(receiveArtifact), new Map(values), {
    ...options,
    ...receivedBytes('site', site),
    ...receivedBytes('digestKey', digestKey),
    pbxc,
    onStep,
  });
  return { say: 'applied', outcome };
}

async function answerConverge(
  { ask: _, host: name, allow, ...rest }: ConvergeRequest,
  pbxc: string,
  host: HostAccess,
  send: (answer: Answer) => void,
): Promise<Answer> {
  const artifacts = rest.artifacts.map(receiveArtifact);
  const { plan, site } = await host.plan(name, artifacts, new Map(rest.values), { recover: true });
  const shut = dangersOn(plan, site, rest.site).filter(({ kind, stops }) => stops && !allow.includes(kind));
  if (shut.length > 0) {
    const failures = shut.map(({ kind, message }) => `${message} (${kind})`);
    return { say: 'applied', outcome: { ...nothingDone(plan), status: 'refused', refusal: 'valve', failures } };
  }
  return answerApply({ ask: 'apply', plan, ...rest }, pbxc, host, send);
}

/** Nothing where it is not known what the host has, or is to have. */
function dangersOn(plan: Plan, applied: Buffer | undefined, wanted: string | undefined): PlannedDanger[] {
  const after = wanted === undefined ? undefined : keptFrom(Buffer.from(wanted, 'base64'));
  return after === undefined ? [] : dangersIn(changesSince(applied, after), plan);
}
