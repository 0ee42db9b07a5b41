import type { Reload } from '../../compiler/artifact.ts';
import type { Dialplan } from '../../compiler/dialplan/dialplan.ts';
import { browsersOf } from '../../compiler/model/browsers.ts';
import { hasPorts } from '../../compiler/model/hardware.ts';
import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { asteriskOf } from '../../compiler/model/oldest-asterisk.ts';
import { sccpUsersOf } from '../../compiler/model/sccp-users.ts';
import { runsWebServer } from '../../compiler/model/web-server.ts';
import { remembered } from '../../compiler/remember.ts';
import type { Target } from '../target.ts';
import { agentsConf } from './agents.ts';
import { ariConf } from './ari.ts';
import { asteriskFile } from './artifact.ts';
import { type BaseFilesOptions, baseFiles } from './base/base-files.ts';
import type { ModuleFeature } from './base/module-groups.ts';
import { cdrConf } from './cdr.ts';
import { cdrCustomConf } from './cdr-custom.ts';
import { cdrManagerConf } from './cdr-manager.ts';
import { celConf } from './cel.ts';
import { celCustomConf } from './cel-custom.ts';
import type { ConfText } from './conf/writer.ts';
import { confbridgeConf } from './confbridge.ts';
import { chanDahdiConf } from './dahdi/chan-dahdi-conf.ts';
import { dahdiChannelsConf } from './dahdi/dahdi-channels-conf.ts';
import { extensionsConf } from './extensions.ts';
import { faxFiles, faxModules } from './fax-files.ts';
import { featuresConf } from './features.ts';
import { iaxConf, iaxTrunksOf } from './iax.ts';
import { managerConf } from './manager.ts';
import { mediaFile } from './media.ts';
import { musicOnHoldConf } from './musiconhold.ts';
import { ownDialplanConf, ownDialplanName } from './own-dialplan.ts';
import { hasPermissionPins, permissionsConf } from './permissions.ts';
import { pjsipConf } from './pjsip/pjsip-conf.ts';
import { penaltyRulesOf } from './queuerules.ts';
import { queuesConf } from './queues.ts';
import { resParkingConf } from './res-parking.ts';
import { sccpConf } from './sccp/sccp-conf.ts';
import { servicesEnvironment } from './services-environment.ts';
import { sessionLimit } from './session-limit.ts';
import { voicemailConf } from './voicemail.ts';

/** Asterisk 22 with pjsip. */
export const asterisk: Target = {
  name: 'asterisk',
  emit(model, dialplan, host) {
    if (!host.roles.has('pbx')) return [];
    const base = remembered(`base files of ${host.name}`, () => baseFiles(baseOptions(model, host)));
    const files = base.map(({ name, reload, text }) => asteriskFile(host.name, name, reload, text));
    for (const [name, reload, text] of siteFiles(model, dialplan, host))
      files.push(asteriskFile(host.name, name, reload, text));
    for (const file of model.ownDialplan)
      files.push(asteriskFile(host.name, ownDialplanName(file), 'dialplan', ownDialplanConf(file)));
    const { phoneServices } = model;
    if (phoneServices?.external !== undefined)
      files.push(servicesEnvironment(host, phoneServices, phoneServices.external));
    for (const file of model.sounds) files.push(mediaFile(host.name, file, 'none'));
    for (const file of model.music) files.push(mediaFile(host.name, file, 'moh'));
    return files;
  },
};

function siteFiles(model: Model, dialplan: Dialplan, host: Host): [name: string, reload: Reload, text: ConfText][] {
  const text = (name: string, write: () => ConfText, inputs: readonly unknown[] = []): ConfText =>
    remembered(`${name} of ${host.name}`, write, { inputs });
  const withPins = [...model.agents.values()].some(({ pin }) => pin !== undefined);
  return [
    ...dahdiFiles(model, host),
    ...(model.ariUsers.size > 0 ? [['ari.conf', 'ari', ariConf(model)] satisfies [string, Reload, ConfText]] : []),
    ['cdr.conf', 'cdr', cdrConf(model.cdr)],
    ...(model.cdr.files.length > 0
      ? [['cdr_custom.conf', 'cdr-custom', cdrCustomConf(model.cdr)] satisfies [string, Reload, ConfText]]
      : []),
    ...(model.cdr.manager
      ? [['cdr_manager.conf', 'cdr-manager', cdrManagerConf(model.cdr)] satisfies [string, Reload, ConfText]]
      : []),
    ['cel.conf', 'cel', celConf(model.cel)],
    ...(model.cel?.file === true
      ? [['cel_custom.conf', 'cel-custom', celCustomConf(model.cel)] satisfies [string, Reload, ConfText]]
      : []),
    ['confbridge.conf', 'confbridge', confbridgeConf(model, host)],
    [
      'extensions.conf',
      'dialplan',
      text('extensions.conf', () => extensionsConf(dialplan, model.ownDialplan), [dialplan]),
    ],
    ...faxFiles(model),
    ['features.conf', 'features', featuresConf(model.inCallCodes)],
    ['iax.conf', iaxTrunksOf(model, host).length > 0 ? 'iax' : 'none', iaxConf(model, host)],
    ['manager.conf', 'manager', managerConf(model, host)],
    ['musiconhold.conf', 'moh', musicOnHoldConf(model)],
    ...(withPins ? [['pbxc-agents.conf', 'none', agentsConf(model)] satisfies [string, Reload, ConfText]] : []),
    ...(hasPermissionPins(model)
      ? [['pbxc-permissions.conf', 'none', permissionsConf(model)] satisfies [string, Reload, ConfText]]
      : []),
    ['pjsip.conf', 'pjsip', text('pjsip.conf', () => pjsipConf(model, host))],
    ['queues.conf', 'queues', text('queues.conf', () => queuesConf(model, host))],
    ['res_parking.conf', 'parking', resParkingConf(model, host)],
    ...(sccpUsersOf(model, host).length > 0
      ? [['sccp.conf', 'sccp', text('sccp.conf', () => sccpConf(model, host))] satisfies [string, Reload, ConfText]]
      : []),
    ['voicemail.conf', 'voicemail', text('voicemail.conf', () => voicemailConf(model, host))],
  ];
}

function dahdiFiles(model: Model, host: Host): [name: string, reload: Reload, text: ConfText][] {
  const hardware = model.hardware.get(host.name);
  if (hardware === undefined || !hasPorts(hardware)) return [];
  return [
    ['chan_dahdi.conf', 'chan-dahdi', chanDahdiConf(model, hardware)],
    ['dahdi-channels.conf', 'chan-dahdi', dahdiChannelsConf(model, hardware)],
  ];
}

/** What the files that know no user want to know of the site. */
function baseOptions(model: Model, host: Host): BaseFilesOptions {
  const { site } = model;
  const hasBrowsers = browsersOf(model, host).length > 0;
  const hasAri = model.ariUsers.size > 0;
  const features = new Set<ModuleFeature>();
  if (model.cel?.manager) features.add('cel');
  if (model.cel?.file) features.add('cel-file');
  if (model.cdr.files.length > 0) features.add('cdr-files');
  if (model.cdr.manager) features.add('cdr-manager');
  if (iaxTrunksOf(model, host).length > 0) features.add('iax');
  if (hasBrowsers) features.add('webrtc');
  if (hasAri) features.add('ari');
  if (sccpUsersOf(model, host).length > 0) features.add('sccp');
  const hardware = model.hardware.get(host.name);
  if (hardware !== undefined && hasPorts(hardware)) features.add('dahdi');
  if (hardware?.cards.some(({ module }) => module === 'wctc4xxp')) features.add('transcoding');
  return {
    process: { systemName: `${site.name}-${host.name}`, language: site.language },
    modules: { version: asteriskOf(host), features, extra: extraModules(model) },
    penaltyRules: penaltyRulesOf(model, host),
    indications: { country: site.country },
    rtp: { ...host.rtp, ice: hasBrowsers, origin: fieldOf(host, 'rtp') },
    logger: { verbose: host.verboseLog, queueLog: model.queueLog },
    ...(runsWebServer(model, host) && {
      http: { ...host.http, sessionLimit: sessionLimit(model, host), origin: fieldOf(host, 'http') },
    }),
  };
}

/** The modules that only some sites ask for: `CURL` reaches out to other hosts. */
function extraModules(model: Model): string[] {
  const asksWeb = [...model.ivrs.values()].some(
    (ivr) => ivr.form === 'graph' && [...ivr.nodes.values()].some(({ kind }) => kind === 'http'),
  );
  return [...(asksWeb ? ['func_curl', 'res_curl'] : []), ...faxModules(model)];
}
