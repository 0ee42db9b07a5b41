import type { Secret } from '../secret.ts';
import type { SentFile } from '../sounds/site-sounds.ts';
import type { SourceFile } from '../source/place.ts';
import type { Agent, AgentGroup, PauseReason } from './agent.ts';
import type { AriUser } from './ari.ts';
import type { CallerNumber } from './caller-number.ts';
import type { Conference } from './conference.ts';
import type { Contact } from './contact.ts';
import type { Context } from './context.ts';
import type { Device } from './device.ts';
import type { Dhcp } from './dhcp.ts';
import type { Fax } from './fax.ts';
import type { Filter } from './filter.ts';
import type { Group } from './group.ts';
import type { Hardware } from './hardware.ts';
import type { Hooks } from './hooks.ts';
import type { Host } from './host.ts';
import type { Ivr } from './ivr.ts';
import type { KeyTemplate } from './key-template.ts';
import type { Label } from './label.ts';
import type { Mailbox } from './mailbox.ts';
import type { Manager } from './manager.ts';
import type { MusicClass } from './music-class.ts';
import type { OwnDialplanFile } from './own-dialplan.ts';
import type { Paging } from './paging.ts';
import type { Parking } from './parking.ts';
import type { PenaltyRule } from './penalty-rule.ts';
import type { Permission } from './permission.ts';
import type { PhoneServices } from './phone-services.ts';
import type { Pickup } from './pickup.ts';
import type { Provisioning } from './provisioning.ts';
import type { Queue } from './queue.ts';
import type { Cdr, QueueLog } from './records.ts';
import type { IncomingRoute, OutgoingRoute } from './route.ts';
import type { Schedule } from './schedule.ts';
import type { Serve } from './serve.ts';
import type { AriInterface, Cel, Code, FeatureCode, InCallCodes, SiteSettings } from './settings.ts';
import type { Skill, SkillRuleSet } from './skill-rules.ts';
import type { Switchboard } from './switchboard.ts';
import type { Trunk } from './trunk.ts';
import type { User } from './user.ts';
import type { VoicemailSettings } from './voicemail-settings.ts';

/** The linked site: every name in it is one that exists, every default is filled in. Maps are in the order of their names. */
export interface Model {
  readonly site: SiteSettings;
  readonly hosts: ReadonlyMap<string, Host>;
  readonly contexts: ReadonlyMap<string, Context>;
  readonly users: ReadonlyMap<string, User>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly dhcp: Dhcp | undefined;
  readonly provisioning: Provisioning;
  readonly keyTemplates: ReadonlyMap<string, KeyTemplate>;
  readonly labels: ReadonlyMap<string, Label>;
  /** By host. */
  readonly hardware: ReadonlyMap<string, Hardware>;
  readonly trunks: ReadonlyMap<string, Trunk>;
  readonly incomingRoutes: ReadonlyMap<string, IncomingRoute>;
  readonly outgoingRoutes: ReadonlyMap<string, OutgoingRoute>;
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly switchboards: ReadonlyMap<string, Switchboard>;
  readonly penaltyRules: ReadonlyMap<string, PenaltyRule>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly agentGroups: ReadonlyMap<string, AgentGroup>;
  readonly pauseReasons: ReadonlyMap<string, PauseReason>;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly skillRules: ReadonlyMap<string, SkillRuleSet>;
  readonly ivrs: ReadonlyMap<string, Ivr>;
  /** Shared mailboxes and those of users, which go by the user's name. */
  readonly mailboxes: ReadonlyMap<string, Mailbox>;
  readonly faxes: ReadonlyMap<string, Fax>;
  readonly voicemailSettings: VoicemailSettings;
  readonly conferences: ReadonlyMap<string, Conference>;
  readonly pickups: ReadonlyMap<string, Pickup>;
  readonly pagings: ReadonlyMap<string, Paging>;
  readonly parkings: ReadonlyMap<string, Parking>;
  readonly filters: ReadonlyMap<string, Filter>;
  readonly permissions: ReadonlyMap<string, Permission>;
  /** What becomes of numbers of callers from outside, in the order in which it is tried. */
  readonly callerNumbers: readonly CallerNumber[];
  readonly musicClasses: ReadonlyMap<string, MusicClass>;
  readonly managers: ReadonlyMap<string, Manager>;
  readonly managerInterface: { readonly bind: string; readonly port: number };
  /** Undefined when the site has none. */
  readonly phoneServices: PhoneServices | undefined;
  readonly ariUsers: ReadonlyMap<string, AriUser>;
  readonly ariInterface: AriInterface;
  readonly featureCodes: Readonly<Partial<Record<FeatureCode, Code>>>;
  readonly inCallCodes: InCallCodes;
  readonly serve: Serve;
  readonly cdr: Cdr;
  readonly queueLog: QueueLog;
  readonly cel: Cel | undefined;
  readonly hooks: Hooks;
  /** The site's `dialplan/*.conf`. */
  readonly ownDialplan: readonly OwnDialplanFile[];
  /** The site's templates of phones' files. */
  readonly phoneTemplates: readonly SourceFile[];
  /** The prompts that the site ships, with where they go. */
  readonly sounds: readonly SentFile[];
  /** The music that the site ships for its classes. */
  readonly music: readonly SentFile[];
  readonly ownVariables: ReadonlySet<string>;
  /** By id. */
  readonly secrets: ReadonlyMap<string, Secret>;
}
