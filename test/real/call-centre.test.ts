import { join } from 'node:path';
import { equal, ok } from 'uvu/assert';
import { compile } from '../../compiler/compile.ts';
import type { Model } from '../../compiler/model/model.ts';
import { type Lane, lanesOf } from '../../compiler/skills/lanes.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';
import { applySite } from './lib/apply-site.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const folder = join(packageRoot(), 'examples/call-centre');
const centre = suite('The call centre');

let model: Model;
let pbx: Asterisk;

centre.before(async () => {
  const compiled = compile(folder).model;
  ok(compiled);
  model = compiled;
  const { tree, address } = await applySite(folder, 'pbx1');
  pbx = await bootAsterisk({ tree, ...(address !== undefined && { address }) });
});

centre.after(async () => {
  await pbx.stop();
});

/** Somebody dials the code that logs an agent in at a desk, or out. */
async function toggle(agents: readonly string[]): Promise<void> {
  for (const name of agents) {
    const number = model.agents.get(name)?.number ?? '';
    const desk = 1100 + Number(number) - 8000;
    await pbx.rx(`channel originate Local/***30${desk}*${number}@default/n application Wait 30`);
  }
}

/** The penalties of the members of a lane, by the numbers of the agents. */
async function penaltiesOf(lane: Lane): Promise<Map<string, number>> {
  const shown = await pbx.rx(`queue show ${lane.name}`);
  return new Map(
    [...shown.matchAll(/Agent\/(\d+) .*?(?:with penalty (\d+) )?\(ringinuse/g)].map(([, number = '', penalty]) => [
      number,
      Number(penalty ?? 0),
    ]),
  );
}

/** What the plan says they are when these agents are logged in. */
function planned({ plan }: Lane, loggedIn: ReadonlySet<string>): Map<string, number> {
  let state = 0;
  for (const { fits, members } of plan.groups) {
    if (!members.some(({ name }) => loggedIn.has(name))) continue;
    for (const [rule, fit] of fits.entries()) if (fit) state |= 2 ** rule;
  }
  const levels = plan.levels.get(state) ?? [];
  const penalties = plan.groups.flatMap(({ members }, group) =>
    members
      .filter(({ name }) => loggedIn.has(name))
      .map(({ name, penalty }): [string, number] => [
        model.agents.get(name)?.number ?? '',
        (levels[group] ?? 0) + penalty,
      ]),
  );
  return new Map(penalties.sort());
}

async function isAsPlanned(loggedIn: readonly string[]): Promise<void> {
  const set = new Set(loggedIn);
  for (const lane of [...model.queues.values()].flatMap((queue) => lanesOf(model, queue))) {
    const actual = new Map([...(await penaltiesOf(lane))].sort());
    equal([...actual], [...planned(lane, set)], lane.name);
  }
}

async function loggedIn(count: number): Promise<void> {
  await until(30_000, `${count} agents to be logged in`, async () => {
    const keys = await pbx.rx('database show pbxc/agent');
    const isDone = (await pbx.rx('core show channels')).includes('***30') === false;
    return (isDone && (keys.match(/\/user /g)?.length ?? 0) === count) || undefined;
  });
}

centre('takes forty agents who log in at once, and sets the penalties of all of them', async () => {
  const all = [...model.agents.keys()];
  equal(all.length, 40);
  equal(model.queues.size, 12);
  await toggle(all);
  await loggedIn(40);
  await isAsPlanned(all);
});

centre('sets them anew when those who are best at something go', async () => {
  const all = [...model.agents.values()];
  const gone = all.filter(({ skills }) => (skills.get('german') ?? 0) > 90 || (skills.get('network') ?? 0) > 80);
  ok(gone.length > 3);
  await toggle(gone.map(({ name }) => name));
  await loggedIn(40 - gone.length);
  await isAsPlanned(all.filter((agent) => !gone.includes(agent)).map(({ name }) => name));
});

centre('has nobody logged out by a restart, and every penalty as it was', async () => {
  const lanes = [...model.queues.values()].flatMap((queue) => lanesOf(model, queue));
  const before: [string, number][][] = [];
  for (const lane of lanes) before.push([...(await penaltiesOf(lane))].sort());
  await pbx.rx('core restart now');
  await until(20_000, 'Asterisk to be there again', async () => {
    const shown = await pbx.rx('core waitfullybooted').catch(() => '');
    return shown.includes('fully booted') || undefined;
  });
  for (const [index, lane] of lanes.entries()) equal([...(await penaltiesOf(lane))].sort(), before[index], lane.name);
});

centre('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

centre.run();
