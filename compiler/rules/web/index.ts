import type { Rule } from '../rule.ts';
import { ariPermitTooNew } from './ari-permit-too-new.ts';
import { browserBehindNat } from './browser-behind-nat.ts';
import { browserClosed } from './browser-closed.ts';
import { browserCodecs } from './browser-codecs.ts';
import { browserMedia } from './browser-media.ts';
import { browserTransfer } from './browser-transfer.ts';
import { browserWithoutOpus } from './browser-without-opus.ts';
import { deviceWithoutPhone } from './device-without-phone.ts';
import { iceNowhere } from './ice-nowhere.ts';
import { idleWebServer } from './idle-web-server.ts';
import { openAri } from './open-ari.ts';
import { openWebServer } from './open-web-server.ts';
import { sessionLimit } from './session-limit.ts';

/** The rules about phones in browsers, then about the web server they and ARI come through. */
export const webRules: readonly Rule[] = [
  deviceWithoutPhone,
  browserCodecs,
  browserWithoutOpus,
  browserMedia,
  browserTransfer,
  browserClosed,
  browserBehindNat,
  iceNowhere,
  sessionLimit,
  openWebServer,
  openAri,
  ariPermitTooNew,
  idleWebServer,
];
