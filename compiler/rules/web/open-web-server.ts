import { called, fieldOf } from '../../model/object.ts';
import { runsWebServer } from '../../model/web-server.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const openWebServer: Rule = {
  name: 'open-web-server',
  severity: 'warning',
  summary: 'The web server of a host can be reached without TLS.',
  why: 'Passwords of ARI and everything browsers say in SIP cross the network as they are. On the loopback address a proxy on the same host brings the TLS; or let Asterisk do it with `http.tls`, and leave `bind` alone. Where the proxy is on another host, let a firewall keep the port to it.',
  example: exampleSite(
    `contexts: { default: { kind: internal } }
ari_users: { panel: {} }
`,
    '{ http: { bind: 0.0.0.0 } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      const { bind, port } = host.http;
      if (/^127\.|^::1$|^localhost$/.test(bind)) continue;
      if (!runsWebServer(model, host)) continue;
      report({
        message: `the web server of ${called(host)} listens on ${bind}, port ${port}, without TLS`,
        at: fieldOf({ origin: fieldOf(host, 'http') }, 'bind'),
        hint: 'leave `bind` out and put a proxy in front, or say `tls`',
      });
    }
  },
};
