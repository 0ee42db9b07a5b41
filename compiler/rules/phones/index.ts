import type { Rule } from '../rule.ts';
import { phoneCodecs } from './phone-codecs.ts';
import { phoneFileTaken } from './phone-file-taken.ts';
import { phoneHost } from './phone-host.ts';
import { phoneKey } from './phone-key.ts';
import { phoneLanguage } from './phone-language.ts';
import { phoneLines } from './phone-lines.ts';
import { phoneMaker } from './phone-maker.ts';
import { phoneMedia } from './phone-media.ts';
import { phoneProtocol } from './phone-protocol.ts';
import { phoneRaw } from './phone-raw.ts';
import { phoneRegistrar } from './phone-registrar.ts';
import { phoneSettingIgnored } from './phone-setting-ignored.ts';
import { phoneSharedKeys } from './phone-shared-keys.ts';
import { phoneTemplate } from './phone-template.ts';
import { phoneTemplateIdle } from './phone-template-idle.ts';
import { phoneTimeZone } from './phone-time-zone.ts';
import { phoneUnknown } from './phone-unknown.ts';
import { phoneWithoutHost } from './phone-without-host.ts';
import { phoneZoneOfMailbox } from './phone-zone-of-mailbox.ts';

/** The rules about the files of phones. */
export const phoneRules: readonly Rule[] = [
  phoneWithoutHost,
  phoneHost,
  phoneUnknown,
  phoneMaker,
  phoneLines,
  phoneProtocol,
  phoneRegistrar,
  phoneKey,
  phoneSharedKeys,
  phoneLanguage,
  phoneTimeZone,
  phoneMedia,
  phoneCodecs,
  phoneZoneOfMailbox,
  phoneSettingIgnored,
  phoneRaw,
  phoneFileTaken,
  phoneTemplate,
  phoneTemplateIdle,
];
