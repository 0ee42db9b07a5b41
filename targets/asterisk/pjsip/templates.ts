import { optionsOf, usualUser } from '../../../compiler/dialplan/call-options.ts';
import { redirectContext } from '../../../compiler/dialplan/library/redirect.ts';
import { usualAlertInfo } from '../../../compiler/model/auto-answer.ts';
import type { Host } from '../../../compiler/model/host.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { setVar } from './set-var.ts';

/** The sections others inherit from. No object can be called like them: names that start with `pbxc-` are reserved. */
export const templates = {
  phone: 'pbxc-phone',
  webrtc: 'pbxc-webrtc',
  auth: 'pbxc-auth',
  aor: 'pbxc-aor',
  trunk: 'pbxc-trunk',
} as const;

/** The value of `allow`: these codecs, in this order, and no other. */
export function allowed(codecs: readonly string[]): string {
  return `!all,${codecs.join(',')}`;
}

/** What a user may press who says nothing of it, as Dial has it for those who call. */
export function usualPresses(model: Model): string {
  return optionsOf(usualUser, model.inCallCodes).toUpperCase();
}

/** What all users have in common. */
export function writeUserTemplates(conf: ConfWriter, model: Model, host: Host, hasWebrtc: boolean): void {
  const { site } = model;
  conf.section(templates.phone, { template: true, origin: site.origin });
  conf.option('type', 'endpoint');
  conf.option('allow', allowed(site.codecs), fieldOf(site, 'codecs'));
  conf.option('language', site.language, fieldOf(site, 'language'));
  conf.option('direct_media', false);
  // A phone behind NAT is answered where its packets come from, not where it believes to be.
  conf.option('rtp_symmetric', true);
  conf.option('rewrite_contact', true);
  // The phone shows who answered; identities that are withheld stay so, as `trust_id_outbound` is off.
  conf.option('send_pai', true);
  // Phones that ask about messages are told once, those that do not are told too.
  conf.option('mwi_subscribe_replaces_unsolicited', true);
  // What a user may press who calls, as options of Dial; calls from outside have none.
  conf.option('set_var', setVar('PBXC_MAY', usualPresses(model)));

  // Where a number is dialled that the phone answers a call with, instead of taking it.
  conf.option('set_var', setVar('FORWARD_CONTEXT', redirectContext));

  // At what it answers a paging by itself, unless its vendor wants another.
  if (model.pagings.size > 0) conf.option('set_var', setVar('PBXC_ALERT_INFO', usualAlertInfo));

  if (hasWebrtc) {
    conf.section(templates.webrtc, { template: true, inherits: [templates.phone], origin: site.origin });
    conf.option('webrtc', true);
    conf.option('allow', allowed(host.webrtc.codecs), fieldOf(host, 'webrtc'));
    // The browser's best codec comes first in what it is offered, not the caller's: in alaw every lost packet is heard.
    if (host.asterisk >= 22) conf.option('outgoing_call_offer_pref', 'local_merge');
    putDtls(conf, host);
  }

  conf.section(templates.auth, { template: true, origin: site.origin });
  conf.option('type', 'auth');

  conf.section(templates.aor, { template: true, origin: site.origin });
  conf.option('type', 'aor');
  conf.option('max_contacts', 1);
  // A phone that was restarted or moved gets in again at once: what it left behind makes room, dead registrations first.
  conf.option('remove_existing', true);
  conf.option('remove_unavailable', true);
  // Asking finds phones that are gone, and keeps the way through a NAT open.
  conf.option('qualify_frequency', 60);
}

/** Without a certificate of the host's, Asterisk makes one for each call. */
function putDtls(conf: ConfWriter, host: Host): void {
  const { dtls } = host.webrtc;
  if (dtls === undefined) return;
  conf.option('dtls_cert_file', dtls.certificate, dtls.origin);
  if (dtls.privateKey !== undefined) conf.option('dtls_private_key', dtls.privateKey, dtls.origin);
}

/** What all SIP trunks have in common. */
export function writeTrunkTemplate(conf: ConfWriter, model: Model): void {
  const { site } = model;
  conf.section(templates.trunk, { template: true, origin: site.origin });
  conf.option('type', 'endpoint');
  // By address only: whoever puts a trunk's name into a From header must not pass for it.
  conf.option('identify_by', 'ip');
  conf.option('allow', allowed(site.codecs), fieldOf(site, 'codecs'));
  conf.option('language', site.language, fieldOf(site, 'language'));
  conf.option('direct_media', false);
  conf.option('rtp_symmetric', true);
  conf.option('rewrite_contact', true);
  conf.option('trust_id_inbound', true);
  conf.option('trust_id_outbound', true);
  conf.option('send_pai', true);
  // The far side neither moves calls to numbers of its choice nor watches our phones.
  conf.option('allow_transfer', false);
  conf.option('allow_subscribe', false);
}
