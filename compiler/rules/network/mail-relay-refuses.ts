import { isIP } from 'node:net';
import type { Host } from '../../model/host.ts';
import type { HostMail } from '../../model/host-services.ts';
import { isInNetwork, toIpv4, toNetwork } from '../../model/ipv4.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';

export const mailRelayRefuses: Rule = {
  name: 'mail-relay-refuses',
  severity: 'error',
  summary: 'A host sends its mail through another one of the site that does not take it.',
  why: 'A host relays mail for itself and for the networks in `mail.networks`; to everybody else it says no, and the mail is lost. Add the address of the host that sends there.',
  example: {
    'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts:
  pbx1: { address: 192.0.2.10, mail: { relay: smtp.acme.example } }
  pbx2: { address: 192.0.2.11, mail: { relay: 192.0.2.10 } }
contexts: { default: { kind: internal, host: pbx1 } }
`,
  },
  check({ model, report }) {
    const hosts = [...model.hosts.values()];
    for (const host of hosts) {
      const { mail, address } = host;
      if (mail === undefined || address === undefined || isIP(address) === 0) continue;
      for (const key of ['relay', 'fallback'] as const) {
        const relay = hosts.find((other) => other !== host && isCalled(other, mail[key]));
        if (relay?.mail === undefined || takes(relay.mail, address)) continue;
        report({
          message: `${called(relay)} takes no mail from ${called(host)}: ${address} is in none of its \`networks\``,
          at: fieldOf(mail, key),
          related: [{ message: 'it is said here for whom it takes mail', at: fieldOf(relay.mail, 'networks') }],
        });
      }
    }
  },
};

function isCalled({ name, address }: Host, by: string | undefined): boolean {
  return by !== undefined && (by === address || by === name);
}

function takes({ networks }: HostMail, address: string): boolean {
  const number = toIpv4(address);
  return networks.some((each) => {
    const network = toNetwork(each);
    return (
      each.split('/')[0] === address || (number !== undefined && network !== undefined && isInNetwork(number, network))
    );
  });
}
