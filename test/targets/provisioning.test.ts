import assert from 'node:assert/strict';
import { fileChanges } from '../../deploy/file-changes.ts';
import { commandLine, reloadSteps, toldOf } from '../../deploy/reload.ts';
import { emit } from '../../targets/index.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';

const provisioning = suite('files of phones');

const site = `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }
contexts: { default: { kind: internal } }
users:
  alice: { name: Alice Wonderland, number: 1000, device: alice-desk, keys: { 1: { user: bob, label: Bob } } }
  bob: { name: Bob Brown, number: 1001, device: bob-desk, keys: { 1: { user: carol, label: Carol } } }
  carol: { name: Carol Clark, number: 1002, device: carol-desk }
devices:
  alice-desk: { mac: "00:15:65:23:74:01", vendor: yealink, model: T46G }
  bob-desk: { mac: "00:15:65:23:74:02", vendor: yealink, model: T46G }
  carol-desk: { mac: "00:04:13:23:74:03", vendor: snom, model: D735 }
`;

/** The files of phones that differ, and what is told afterwards, when the site is changed. */
function changed(from: string, to: string) {
  const [before, after] = [site, site.replace(from, () => to)].map((text) => emit(siteOf({ 'site.yaml': text })));
  assert.ok(before && after);
  const changes = fileChanges(before, after);
  return {
    files: changes.map(({ path }) => path).filter((path) => /^\/srv\/provisioning\/[^/]+$/.test(path)),
    told: reloadSteps(changes.map(({ action, reload }) => toldOf(action, reload))).map(({ command }) =>
      commandLine(command),
    ),
  };
}

provisioning('are one where one user changes, and that phone alone is told', () => {
  assert.deepEqual(changed('label: Bob }', 'label: Bobby }'), {
    files: ['/srv/provisioning/001565237401.cfg'],
    told: ['asterisk -rx "pjsip send notify check-sync endpoint alice"'],
  });
});

provisioning('are those of two where a user gives a phone another number to watch', () => {
  const { files, told } = changed('number: 1002', 'number: 1003');
  assert.deepEqual(files, ['/srv/provisioning/000413237403.xml', '/srv/provisioning/001565237402.cfg']);
  assert.deepEqual(told.slice(-2), [
    'asterisk -rx "pjsip send notify check-sync endpoint bob"',
    'asterisk -rx "pjsip send notify check-sync-reboot endpoint carol"',
  ]);
});

provisioning('of a new phone are fetched by it, and it is not told', () => {
  const described = site.replace('  carol:', '  dave: { name: Dave Dean, number: 1004, device: dave-desk }\n  carol:');
  const added = changed(site, `${described}  dave-desk: { mac: "00:15:65:23:74:04", vendor: yealink, model: T46G }\n`);
  assert.deepEqual(added.files, ['/srv/provisioning/001565237404.cfg']);
  assert.ok(!added.told.some((command) => command.includes('notify')));
});

provisioning('are told by the Asterisk of their own host, and by no other', () => {
  const apart = site.replace(
    'hosts: { pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] } }',
    'hosts: { pbx1: { address: 192.0.2.10 }, boot: { address: 192.0.2.11, roles: [provisioning] } }',
  );
  const reloads = emit(siteOf({ 'site.yaml': apart }))
    .filter(({ path }) => path.startsWith('/srv/'))
    .map(({ reload }) => reload);
  assert.deepEqual([...new Set(reloads)], ['none']);
});

provisioning.run();
