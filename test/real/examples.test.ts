import { join, relative } from 'node:path';
import { equal } from 'uvu/assert';
import { compile } from '../../compiler/compile.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { findSites } from '../../scripts/lib/golden/find-sites.ts';
import { suite } from '../lib/suite.ts';
import { applySite } from './lib/apply-site.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { butForSccp } from './lib/but-for-sccp.ts';
import { farSides } from './lib/far-sides.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { allOff, switchAt } from './lib/phone-of.ts';
import { putTlsFiles } from './lib/tls-files.ts';
import { until } from './lib/until.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const secrets = { OPERATOR_PASSWORD: 'from-the-operator', LINE_BETWEEN_PASSWORD: 'said-on-both-ends' };

const sites = suite('Each host of');

for (const dir of [join(packageRoot(), 'site-config'), ...findSites(join(packageRoot(), 'examples'))]) {
  sites(`${relative(packageRoot(), dir)} boots and registers without a warning`, async () => {
    const { model } = compile(dir);
    if (model === undefined) throw new Error(`${dir} has errors`);
    const names = farSides(model);
    const pbxs: Asterisk[] = [];
    for (const address of Object.values(names)) await switchAt({ address: '192.0.2.10' }, address);
    for (const [host, described] of model.hosts) {
      const { tree, address = '192.0.2.10' } = await applySite(dir, host, secrets);
      putTlsFiles(tree, described);
      pbxs.push(await bootAsterisk({ tree, address, names }));
    }
    for (const pbx of pbxs) {
      await until(15_000, 'all trunks to be registered', async () => {
        const shown = await pbx.rx('pjsip show registrations');
        return !/Unregistered|Rejected|Stopped/.test(shown) || undefined;
      });
      await pbx.stop();
    }
    allOff();
    equal(
      pbxs.flatMap((pbx) => butForSccp(pbx.warnings())),
      [],
    );
  });
}

sites.run();
