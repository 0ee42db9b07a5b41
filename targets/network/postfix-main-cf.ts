import type { HostMail } from '../../compiler/model/host-services.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';

/** /etc/postfix/main.cf of a host that sends mail and keeps none. postconf(5). */
export function mainCf({ site }: Model, mail: HostMail): Line[] {
  const { origin, relay, port, fallback, networks } = mail;
  const at = (key: string) => fieldOf({ origin }, key);
  const domain = mail.domain ?? site.domain;
  // Brackets: the server itself, not who takes the mail of its domain.
  const lines: Line[] = [
    ['# Made by pbxc.'],
    ['compatibility_level = 3.6'],
    [`relayhost = [${relay}]:${port}`, at('relay')],
  ];
  if (fallback !== undefined) lines.push([`smtp_fallback_relay = [${fallback}]:${port}`, at('fallback')]);
  if (domain !== undefined) lines.push([`myorigin = ${domain}`, at('domain')]);
  const own = ['127.0.0.0/8', '[::1]/128'];
  lines.push(
    ['mydestination ='],
    ['local_transport = error:no mail is kept here'],
    [`mynetworks = ${[...own, ...networks.map(bracketed)].join(' ')}`, at('networks')],
    [`inet_interfaces = ${networks.length > 0 ? 'all' : 'loopback-only'}`, at('networks')],
    ['smtp_tls_security_level = may'],
    ['smtp_tls_CApath = /etc/ssl/certs'],
  );
  return lines;
}

/** IPv6 stands in brackets, before its prefix. */
function bracketed(network: string): string {
  const [address, prefix] = network.split('/');
  const whole = network.includes(':') ? `[${address}]` : address;
  return prefix === undefined ? `${whole}` : `${whole}/${prefix}`;
}
