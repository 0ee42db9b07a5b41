import { browsersOf } from '../../model/browsers.ts';
import { called, fieldOf } from '../../model/object.ts';
import { runsWebServer } from '../../model/web-server.ts';
import { isWritten } from '../../source/spans.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const idleWebServer: Rule = {
  name: 'idle-web-server',
  severity: 'warning',
  summary: 'What is said of the web server or of browsers does nothing, since nobody uses them.',
  why: "Asterisk's web server runs for browsers, for ARI and for services of phones that another program answers. A site with none of them has no web server, whatever `http` says.",
  example: exampleSite(
    `contexts: { default: { kind: internal } }
`,
    '{ http: { port: 5039 } }',
  ),
  check({ model, report }) {
    for (const host of model.hosts.values()) {
      if (browsersOf(model, host).length > 0) continue;
      const idle = runsWebServer(model, host) ? ['webrtc'] : ['http', 'webrtc'];
      for (const key of idle) {
        const at = fieldOf(host, key);
        if (isWritten(at))
          report({
            message: `\`${key}\` of ${called(host)} does nothing: no user has a browser${key === 'http' ? ', and ARI no users' : ''}`,
            atKey: at,
          });
      }
    }
  },
};
