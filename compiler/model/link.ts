import type { SiteDocument } from '../../schema/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { siteMusic } from '../sounds/site-music.ts';
import { siteSounds } from '../sounds/site-sounds.ts';
import type { MediaFile } from '../source/media.ts';
import type { SourceFile } from '../source/place.ts';
import { linkAgentGroups, linkAgents, linkPauseReasons } from './agent.ts';
import { linkAriUsers } from './ari.ts';
import { linkCallerNumbers } from './caller-number.ts';
import { linkConferences } from './conference.ts';
import { linkContacts } from './contact.ts';
import { linkContexts } from './context.ts';
import { linkDevices } from './device.ts';
import { linkDhcp } from './dhcp.ts';
import { linkFaxes } from './fax.ts';
import { linkFilters } from './filter.ts';
import { linkGroups } from './group.ts';
import { linkHardware } from './hardware.ts';
import { linkHooks } from './hooks.ts';
import { linkHosts } from './host.ts';
import { linkIvrs } from './ivr.ts';
import { linkKeyTemplates } from './key-template.ts';
import { linkLabels } from './label.ts';
import { checkRotations, contextNamesOf, type Declared, type Linker } from './linker.ts';
import { linkMailboxes } from './mailbox.ts';
import { linkManagers } from './manager.ts';
import type { Model } from './model.ts';
import { linkMusicClasses } from './music-class.ts';
import { readOwnDialplan } from './own-dialplan.ts';
import { ownVariablesOf } from './own-variables.ts';
import { linkPagings } from './paging.ts';
import { linkParkings } from './parking.ts';
import { linkPenaltyRules } from './penalty-rule.ts';
import { linkPermissions } from './permission.ts';
import { linkPhoneServices } from './phone-services.ts';
import { linkPickups } from './pickup.ts';
import { userChannelsOf } from './port-channels.ts';
import { linkProvisioning } from './provisioning.ts';
import { linkQueues } from './queue.ts';
import { linkCdr, linkQueueLog } from './records.ts';
import { linkIncomingRoutes, linkOutgoingRoutes } from './route.ts';
import { linkSchedules } from './schedule.ts';
import { linkServe } from './serve.ts';
import { linkAriInterface, linkCel, linkFeatureCodes, linkInCallCodes, linkSettings } from './settings.ts';
import { linkSkillRuleSets, linkSkills } from './skill-rules.ts';
import { linkSwitchboards } from './switchboard.ts';
import { linkTrunks } from './trunk.ts';
import { linkUsers } from './user.ts';
import { linkVoicemailSettings } from './voicemail-settings.ts';

/** The files of a site beside its description. */
export interface SiteFiles {
  /** Its own dialplan. */
  readonly dialplan: readonly SourceFile[];
  readonly media: readonly MediaFile[];
  /** Its templates of phones' files. */
  readonly templates: readonly SourceFile[];
}

/** Turns names into objects and fills in what follows from other objects. All gaps are reported, and the model has none. */
export function link(
  site: SiteDocument,
  declared: Declared,
  { dialplan, media, templates }: SiteFiles,
): { model: Model; diagnostics: Diagnostic[]; linker: Linker } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const ownDialplan = dialplan.map(readOwnDialplan);
  const sounds = siteSounds(media, site.site.language, report);
  const linker: Linker = {
    site,
    declared,
    contextNames: contextNamesOf(site.contexts),
    ownContexts: new Set(ownDialplan.flatMap(({ parsed }) => parsed.contexts.map((context) => context.name.text))),
    sounds,
    userChannels: userChannelsOf(site.hardware),
    secrets: new Map(),
    effort: { compared: 0 },
    report,
  };
  const hardware = linkHardware(linker);
  const model: Omit<Model, 'music'> = {
    site: linkSettings(linker),
    hosts: linkHosts(linker),
    contexts: linkContexts(linker),
    users: linkUsers(linker),
    contacts: linkContacts(linker),
    devices: linkDevices(linker),
    dhcp: linkDhcp(linker),
    provisioning: linkProvisioning(linker),
    labels: linkLabels(linker),
    keyTemplates: linkKeyTemplates(linker),
    hardware,
    trunks: linkTrunks(linker, hardware),
    incomingRoutes: linkIncomingRoutes(linker),
    outgoingRoutes: linkOutgoingRoutes(linker),
    schedules: linkSchedules(linker),
    groups: linkGroups(linker),
    queues: linkQueues(linker),
    switchboards: linkSwitchboards(linker),
    penaltyRules: linkPenaltyRules(linker),
    agents: linkAgents(linker),
    agentGroups: linkAgentGroups(linker),
    pauseReasons: linkPauseReasons(linker),
    skills: linkSkills(linker),
    skillRules: linkSkillRuleSets(linker),
    ivrs: linkIvrs(linker),
    mailboxes: linkMailboxes(linker),
    voicemailSettings: linkVoicemailSettings(linker),
    conferences: linkConferences(linker),
    faxes: linkFaxes(linker),
    pickups: linkPickups(linker),
    pagings: linkPagings(linker),
    parkings: linkParkings(linker),
    filters: linkFilters(linker),
    permissions: linkPermissions(linker),
    callerNumbers: linkCallerNumbers(site),
    musicClasses: linkMusicClasses(linker, media),
    managers: linkManagers(linker),
    managerInterface: site.manager_interface,
    phoneServices: linkPhoneServices(linker),
    ariUsers: linkAriUsers(linker),
    ariInterface: linkAriInterface(site),
    featureCodes: linkFeatureCodes(site),
    inCallCodes: linkInCallCodes(site),
    serve: linkServe(linker),
    cdr: linkCdr(site),
    queueLog: linkQueueLog(site),
    cel: linkCel(site),
    hooks: linkHooks(linker),
    ownDialplan,
    phoneTemplates: templates,
    sounds: sounds.files,
    ownVariables: ownVariablesOf(ownDialplan),
    secrets: linker.secrets,
  };
  checkRotations(linker);
  return { model: { ...model, music: siteMusic(media, model.musicClasses, report) }, diagnostics, linker };
}
