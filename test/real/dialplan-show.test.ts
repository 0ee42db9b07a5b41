import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { equal, match, ok } from 'uvu/assert';
import type { Dialplan } from '../../compiler/dialplan/dialplan.ts';
import { printApplication } from '../../compiler/dialplan/print.ts';
import type { OwnDialplanFile } from '../../compiler/model/own-dialplan.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { findSites } from '../../scripts/lib/golden/find-sites.ts';
import { emit } from '../../targets/index.ts';
import { randomFrom } from '../lib/random.ts';
import { siteOf } from '../lib/site.ts';
import { suite } from '../lib/suite.ts';
import { variedSite } from '../lib/varied-site.ts';
import { bareTree } from './lib/bare-tree.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { shownDialplan } from './lib/shown-dialplan.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const dialplans = suite('Asterisk lists exactly what was meant for');

/** One for all: it takes a dialplan in place of another in less time than it takes to boot. */
let asterisk: Asterisk;

dialplans.before(async () => {
  asterisk = await bootAsterisk({ tree: bareTree() });
});

for (const [index, folder] of [
  join(packageRoot(), 'site-config'),
  ...findSites(join(packageRoot(), 'examples')),
].entries()) {
  dialplans(`a variation of ${relative(packageRoot(), folder)}`, async () => {
    const compiled = siteOf(variedSite(folder, randomFrom(index + 1)));
    const { dialplans: meant, model } = compiled;
    ok(model !== undefined && meant.size > 0);
    for (const [host, dialplan] of meant) {
      const files = emit(compiled, { host });
      const contentOf = (name: string): string => files.find(({ path }) => path.endsWith(`/${name}`))?.content ?? '';
      const text = contentOf('extensions.conf').replace(/^#include (\S+)$/gm, (_, name: string) => contentOf(name));
      writeFileSync(join(asterisk.root, 'etc/asterisk/extensions.conf'), text);
      match(await asterisk.rx('dialplan reload'), /^Dialplan reloaded\.$/m);
      const shown = shownDialplan(await asterisk.rx('dialplan show'));
      equal(shown, [...linesOf(dialplan), ...model.ownDialplan.flatMap(linesOfOwn)].sort());
    }
  });
}

function linesOf({ contexts }: Dialplan): string[] {
  const lines: string[] = [];
  for (const { name, includes, extensions } of contexts.values()) {
    lines.push(...includes.map((included) => `${name}|include|${included}`));
    for (const { pattern, hint, steps } of extensions) {
      if (hint !== undefined) lines.push(`${name}|${pattern}|hint|${hint}`);
      for (const [index, { label = '', application }] of steps.entries()) {
        lines.push(stepLine(name, pattern, index + 1, label, printApplication(application)));
      }
    }
  }
  return lines;
}

function linesOfOwn({ parsed }: OwnDialplanFile): string[] {
  return parsed.contexts.flatMap(({ name, extensions, includes }) => [
    ...includes.map((included) => `${name.text}|include|${included.text}`),
    ...extensions.flatMap(({ pattern, priorities }) =>
      priorities.map(({ priority, label, app, args }) =>
        priority === 'hint'
          ? `${name.text}|${pattern.text}|hint|${app.text}`
          : stepLine(name.text, pattern.text, priority, label?.text ?? '', `${app.text}(${args.text})`),
      ),
    ),
  ]);
}

function stepLine(context: string, extension: string, priority: number, label: string, step: string): string {
  return `${context}|${extension}|${priority}|${priority === 1 ? '' : label}|${step}`;
}

dialplans.after(() => asterisk.stop());
dialplans.run();
