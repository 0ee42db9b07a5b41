import type { Host } from '../../../compiler/model/host.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import type { ConfWriter } from '../conf/writer.ts';
import { type Put, section } from '../section.ts';
import { hostAndPort } from './sip-uri.ts';

/** How SIP reaches the host. Browsers come in through Asterisk's web server, whose address http.conf holds. */
export function writeTransports(conf: ConfWriter, host: Host, hasWebrtc: boolean): void {
  const { sip, raw } = host;
  const origin = fieldOf(host, 'sip');
  for (const protocol of ['udp', 'tcp'] as const) {
    const port = sip[protocol];
    if (port === undefined) continue;
    const name = `transport-${protocol}`;
    section(conf, name, { raw: raw[name], origin }, (put) => {
      put('type', 'transport');
      put('protocol', protocol);
      put('bind', hostAndPort(sip.bind, port), origin);
      putNat(put, host);
    });
  }
  writeTls(conf, host);
  if (!hasWebrtc) return;
  for (const protocol of host.http.tls === undefined ? (['ws'] as const) : (['ws', 'wss'] as const)) {
    const name = `transport-${protocol}`;
    section(conf, name, { raw: raw[name], origin }, (put) => {
      put('type', 'transport');
      put('protocol', protocol);
      put('bind', hostAndPort(sip.bind, undefined), origin);
      putNat(put, host);
    });
  }
}

function writeTls(conf: ConfWriter, host: Host): void {
  const { sip, raw } = host;
  const { tls } = sip;
  if (tls === undefined) return;
  const origin = fieldOf({ origin: fieldOf(host, 'sip') }, 'tls');
  const at = (key: string) => fieldOf({ origin }, key);
  section(conf, 'transport-tls', { raw: raw['transport-tls'], origin }, (put) => {
    put('type', 'transport');
    put('protocol', 'tls');
    put('bind', hostAndPort(sip.bind, tls.port), at('port'));
    put('cert_file', tls.certificate, at('certificate'));
    put('priv_key_file', tls.privateKey, at('private_key'));
    put('ca_list_file', tls.ca, at('ca'));
    put('verify_server', tls.verify, at('verify'));
    if (tls.clientCertificates)
      for (const key of ['verify_client', 'require_client_cert']) put(key, true, at('client_certificates'));
    if (tls.method !== undefined) put('method', tls.method, at('method'));
    putNat(put, host);
  });
}

function putNat(put: Put, host: Host): void {
  const { externalAddress, localNetworks } = host.sip;
  const origin = fieldOf(host, 'sip');
  if (externalAddress !== undefined) {
    put('external_signaling_address', externalAddress, origin);
    put('external_media_address', externalAddress, origin);
  }
  for (const network of localNetworks) put('local_net', network, origin);
}
