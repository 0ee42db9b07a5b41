import type { Host } from '../../../compiler/model/host.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import { putPermit } from '../conf/permit.ts';
import type { ConfWriter } from '../conf/writer.ts';

/** What holds for all phones of the host. */
export function writeGeneral(conf: ConfWriter, model: Model, host: Host): void {
  const { site } = model;
  const { sccp } = host;
  const origin = fieldOf(host, 'sccp');
  const at = (key: string) => fieldOf({ origin }, key);
  conf.section('general', { origin });
  conf.option('servername', site.name, fieldOf(site, 'name'));
  conf.option('bindaddr', sccp.bind, at('bind'));
  conf.option('port', sccp.port, at('port'));
  conf.option('keepalive', sccp.keepalive, at('keepalive'));
  conf.option('dateformat', sccp.dateFormat, at('date_format'));
  conf.option('firstdigittimeout', sccp.firstDigitTimeout, at('first_digit_timeout'));
  conf.option('digittimeout', sccp.dialTimeout, at('dial_timeout'));
  conf.option('disallow', 'all', at('codecs'));
  conf.option('allow', sccp.codecs.join(','), at('codecs'));
  conf.option('directrtp', sccp.directMedia, at('direct_media'));
  conf.option('language', site.language, fieldOf(site, 'language'));
  // Phones have no password: where they come from is all that is known of them.
  putPermit(conf, sccp.permit ?? ['internal'], at('permit'));
  // A phone that nobody declared stays out.
  conf.option('hotline_enabled', false);
  // What people switch by phone is in the dialplan, and holds for every call; the phone's own would go past it.
  for (const feature of ['dndFeature', 'cfwdall', 'cfwdbusy', 'cfwdnoanswer']) conf.option(feature, false);
}
