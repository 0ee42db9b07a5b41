import { join, relative } from 'node:path';
import * as assert from 'uvu/assert';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { findSites } from '../../../scripts/lib/golden/find-sites.ts';
import { emit } from '../../../targets/index.ts';
import { looseEnds } from '../../lib/loose-ends.ts';
import { randomFrom } from '../../lib/random.ts';
import { type Files, siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { variedSite } from '../../lib/varied-site.ts';

const ends = suite('every way');
const root = packageRoot();

function looseEndsOf(files: Files): string[] {
  const compiled = siteOf(files);
  const hosts = [...(compiled.model?.hosts.keys() ?? [])];
  assert.ok(hosts.length > 0);
  return hosts.flatMap((host) => looseEnds(emit(compiled, { host })));
}

for (const folder of [join(root, 'site-config'), ...findSites(join(root, 'examples'))]) {
  ends(`of ${relative(root, folder)} leads somewhere, however the site is varied`, () => {
    assert.equal(looseEndsOf(variedSite(folder, () => 1)), [], 'as it is');
    for (let seed = 1; seed <= 4; seed++) {
      assert.equal(looseEndsOf(variedSite(folder, randomFrom(seed))), [], `seed ${seed}`);
    }
  });
}

const office = `
version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000, fallback: { busy: 'dialplan:lost,s,1' } } }
`;

ends('that leads nowhere is found', () => {
  const compiled = siteOf({ 'site.yaml': office, 'dialplan/own.conf': '[lost]\nexten = s,1,Dial(PJSIP/alice)\n' });
  const artifacts = emit(compiled, { host: 'pbx1' }).map((artifact) =>
    artifact.path.endsWith('own.conf')
      ? {
          ...artifact,
          content: [
            '[lost]',
            'include = nowhere',
            'exten = s,1,Goto(lost,t,1)',
            'exten = x,1,Gosub(away,s,1)',
            'exten = s,1,Dial(PJSIP/100@carol)',
            'exten = y,1,Queue(support,t)',
            '',
          ].join('\n'),
        }
      : artifact,
  );
  assert.equal(looseEnds(artifacts), [
    'priority 1 of extension "s" in the context "lost" is there twice',
    'Goto leads to extension "t" of the context "lost", which has none that matches',
    'Gosub leads to the context "away", which does not exist',
    'the context "lost" includes "nowhere", which does not exist',
    's,1 of lost is there twice',
    'there is no endpoint carol',
    'there is no queue support',
  ]);
});

ends.run();
