import type { Host } from '../../compiler/model/host.ts';
import type { HostFail2ban } from '../../compiler/model/host-services.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';

/**
 * /etc/fail2ban/jail.d/pbxc.conf: the jail `asterisk` that comes with fail2ban, told to read what `logger.conf` writes of security. It
 * closes all ports to an address, by nftables: who guesses at SIP guesses elsewhere next.
 */
export function fail2banJail(host: Host, { origin, tries, within, ban, never }: HostFail2ban): Line[] {
  const at = (key: string) => fieldOf({ origin }, key);
  const { udp, tcp, tls } = host.sip;
  const ports = [...new Set([udp, tcp, tls?.port].filter((port) => port !== undefined))];
  return [
    ['# Made by pbxc.'],
    ['[asterisk]', origin],
    ['enabled = true'],
    ['backend = auto'],
    ['logpath = /var/log/asterisk/security.log'],
    [`port = ${ports.join(',')}`, fieldOf(host, 'sip')],
    ['banaction = nftables-allports'],
    [`maxretry = ${tries}`, at('tries')],
    [`findtime = ${within}`, at('within')],
    [`bantime = ${ban}`, at('ban')],
    [`ignoreip = ${['127.0.0.1/8', '::1', ...never].join(' ')}`, at('never')],
  ];
}
