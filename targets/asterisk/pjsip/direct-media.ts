import type { Origin } from '../../../compiler/source/origin.ts';
import type { Put } from '../section.ts';

/** Media past Asterisk, except to whom it could not reach: a phone behind NAT is told no address but Asterisk's. */
export function putDirectMedia(put: Put, origin: Origin): void {
  put('direct_media', true, origin);
  put('disable_direct_media_on_nat', true, origin);
}
