import { equal } from 'uvu/assert';
import { reloadSteps, toldAsterisk } from '../../deploy/reload.ts';
import { runReloads } from '../../deploy/run-reloads.ts';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { allOff, phoneOf } from './lib/phone-of.ts';
import type { Phone } from './lib/sip/phone.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, device: alice-desk }
  bob: { number: 1001, device: bob-desk }
  carol: { number: 1002, device: carol-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:01", vendor: yealink, model: T46G }
  bob-desk: { mac: "00:04:13:23:74:02", vendor: snom, model: D735 }
  carol-desk: { mac: "00:15:65:23:74:03", vendor: yealink, model: T46G }
`;

let pbx: Asterisk;
let phones: readonly Phone[];

const test = suite('Phones whose files changed');

test.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  phones = await Promise.all(['alice', 'bob'].map((endpoint) => phoneOf(pbx, endpoint)));
});

test.after(async () => {
  allOff();
  await pbx.stop();
});

test('hear of it from Asterisk, each in its own words, and one that is away harms nobody', async () => {
  const files = emit(siteOf({ 'site.yaml': site })).filter(({ path }) => path.startsWith('/srv/'));
  const { reloads } = await runReloads(reloadSteps(files.map(({ reload }) => reload)), async (command) => ({
    code: 0,
    output: await pbx.rx(toldAsterisk(command) ?? ''),
  }));
  equal(
    reloads.map(({ step, state }) => [toldAsterisk(step.command), state]),
    [
      ['pjsip send notify check-sync endpoint alice carol', 'done'],
      ['pjsip send notify check-sync-reboot endpoint bob', 'done'],
    ],
  );
  await until(5000, 'both phones to hear of it', () => phones.every(({ events }) => events.length > 0) || undefined);
  equal(
    phones.map(({ events }) => events),
    [['check-sync'], ['check-sync;reboot=true']],
  );
});

test.run();
