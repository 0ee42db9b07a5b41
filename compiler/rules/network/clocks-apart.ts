import type { Host } from '../../model/host.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { Rule } from '../rule.ts';

export const clocksApart: Rule = {
  name: 'clocks-apart',
  severity: 'warning',
  summary: 'The clocks of two hosts go by different servers.',
  why: 'Records of calls, recordings and logs of several hosts are put together by their times, and certificates and schedules go by them. Hosts that ask one of the site, or servers in common, are wrong together if they are wrong.',
  example: {
    'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts:
  pbx1: { address: 192.0.2.10, time: { servers: [ntp.acme.example], serve: [192.0.2.0/24] } }
  pbx2: { address: 192.0.2.11, time: { servers: [ntp.elsewhere.example] } }
contexts: { default: { kind: internal, host: pbx1 } }
`,
  },
  check({ model, report }) {
    const [first, ...others] = [...model.hosts.values()].filter(({ time }) => (time?.servers.length ?? 0) > 0);
    if (first?.time === undefined) return;
    for (const host of others) {
      if (host.time === undefined || asks(host, first) || asks(first, host)) continue;
      if (host.time.servers.some((server) => first.time?.servers.includes(server))) continue;
      report({
        message: `the clocks of ${called(first)} and ${called(host)} have no server in common`,
        at: fieldOf(host.time, 'servers'),
        related: [{ message: `those of ${called(first)} are here`, at: fieldOf(first.time, 'servers') }],
        hint: `let one of them ask the other, such as \`servers: [${first.address ?? first.name}]\``,
      });
    }
  },
};

function asks({ time }: Host, { name, address }: Host): boolean {
  return (time?.servers ?? []).some((server) => server === address || server === name);
}
