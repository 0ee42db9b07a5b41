import { z } from 'zod';
import { agent, agentGroup, pauseReason } from './agent.ts';
import { ariInterface, ariUser } from './ari.ts';
import { callerNumber } from './caller-number.ts';
import { cdr, queueLog } from './cdr.ts';
import { cel } from './cel.ts';
import { conference } from './conference.ts';
import { contact } from './contact.ts';
import { context } from './context.ts';
import { device } from './device.ts';
import { dhcp } from './dhcp.ts';
import { fax } from './fax.ts';
import { featureCodes, inCallCodes } from './features.ts';
import { filter } from './filter.ts';
import { group } from './group.ts';
import { hardware } from './hardware.ts';
import { hooks } from './hooks.ts';
import { host } from './host.ts';
import { ivr } from './ivr.ts';
import { keyTemplate } from './key-template.ts';
import { label } from './label.ts';
import { manager, managerInterface } from './manager.ts';
import { musicOnHold } from './music-on-hold.ts';
import { named } from './named.ts';
import { paging } from './paging.ts';
import { parking } from './parking.ts';
import { forms } from './patterns.ts';
import { penaltyRule } from './penalty-rule.ts';
import { permission } from './permission.ts';
import { phoneServices } from './phone-services.ts';
import { provisioning } from './phone-settings.ts';
import { pickup } from './pickup.ts';
import { queue } from './queue.ts';
import { routes } from './route.ts';
import { formed } from './scalars.ts';
import { schedule } from './schedule.ts';
import { serve } from './serve.ts';
import { site } from './site.ts';
import { skill, skillName, skillRuleSet } from './skill.ts';
import { switchboard } from './switchboard.ts';
import { trunk } from './trunk.ts';
import { user } from './user.ts';
import { voicemail, voicemailSettings } from './voicemail.ts';

/** A whole site description, as all its files together make it. */
export const document = z
  .object({
    version: z.literal(1).describe('the version of this language'),
    site: site.describe('what is true of the whole site'),
    hosts: named(host).describe('the machines that are configured'),
    hardware: named(hardware)
      .default({})
      .describe('cards for ISDN and analogue lines, and for codecs, by the host they are in (DAHDI)'),
    contexts: named(context).describe('what can be dialled from where'),
    users: named(user).default({}).describe('people and their phones'),
    contacts: named(contact).default({}).describe('people outside, for the directory of phones'),
    devices: named(device).default({}).describe('phones, by a name of their own'),
    dhcp: dhcp.describe('how phones get their addresses, and learn where their files are').optional(),
    provisioning: provisioning.default({}).describe('how phones get their configuration'),
    labels: named(label).default({}).describe('what users can be labelled with, for people only'),
    key_templates: named(keyTemplate).default({}).describe('function keys that several phones have'),
    trunks: named(trunk).default({}).describe('lines to the outside and to other telephone systems'),
    routes: routes.default({}).describe('the ways of calls between inside and outside'),
    schedules: named(schedule).default({}).describe('opening hours'),
    groups: named(group).default({}).describe('users that ring together'),
    queues: named(queue).default({}).describe('callers that wait for a member'),
    switchboards: z
      .record(formed(forms.switchboardName), switchboard)
      .default({})
      .describe('operators who answer for a whole house'),
    penalty_rules: named(penaltyRule)
      .default({})
      .describe('how penalties of queue members count the longer a caller waits'),
    agents: named(agent).default({}).describe('people who answer calls of queues from any phone'),
    agent_groups: named(agentGroup).default({}).describe('agents that are named together'),
    pause_reasons: named(pauseReason).default({}).describe('why agents take a break'),
    skills: z.record(skillName(), skill).default({}).describe('what agents do more or less well'),
    skill_rules: named(skillRuleSet).default({}).describe('which agents calls go to, by their skills'),
    ivrs: named(ivr)
      .default({})
      .describe('menus that callers choose from by digits (each a context `pbxc-ivr-NAME` of extensions.conf)'),
    voicemails: named(voicemail).default({}).describe('mailboxes that belong to no single user'),
    voicemail_settings: voicemailSettings.default({}).describe('what is true of all mailboxes'),
    conferences: named(conference).default({}).describe('rooms where many talk'),
    pickups: named(pickup).default({}).describe('who may answer calls that ring for others'),
    pagings: named(paging).default({}).describe('calls that many phones answer by themselves'),
    parkings: named(parking).default({}).describe('where calls wait until somebody fetches them'),
    faxes: named(fax).default({}).describe('where faxes arrive'),
    filters: named(filter).default({}).describe('calls for bosses that secretaries take'),
    permissions: named(permission).default({}).describe('who may call what'),
    caller_numbers: z
      .array(callerNumber)
      .default([])
      .describe(
        "how numbers of callers from outside are written: the first rule that fits decides, a number that none fits stays (`CALLERID(num)`, before anybody sees it); an empty list takes a preset's away",
      ),
    music_on_hold: named(musicOnHold)
      .default({})
      .describe('classes of music; `default` is there when the site has none'),
    managers: named(manager).default({}).describe('programs that use the manager interface (AMI)'),
    manager_interface: managerInterface.default({}).describe('where the manager interface listens'),
    phone_services: phoneServices
      .describe('menus, directory and reports of Cisco phones, which `pbxc serve` answers; off when left out')
      .optional(),
    ari_users: named(ariUser).default({}).describe('applications that use ARI, the REST interface'),
    ari_interface: ariInterface.default({}).describe('ARI itself'),
    serve: serve.default({}).describe('what `pbxc serve` goes by; no file is made of it'),
    cdr: cdr.default({}).describe('records of calls that are over'),
    queue_log: queueLog.default({}).describe('what happened in queues'),
    cel: cel.describe('channel event logging').optional(),
    hooks: hooks.default({}).describe("subroutines of the site's own dialplan that all calls of a kind pass (`Gosub`)"),
    feature_codes: featureCodes.default({}).describe('what people dial for a service'),
    in_call_codes: inCallCodes.default({}).describe('what people press during a call'),
  })
  .strict();

/** The validated document with its defaults: what linking starts from. */
export type SiteDocument = z.infer<typeof document>;
