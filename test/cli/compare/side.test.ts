import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { equal, ok } from 'uvu/assert';
import { compare } from '../../../cli/compare/compare.ts';
import { type Side, sidesOf } from '../../../cli/compare/side.ts';
import { countOf } from '../../../cli/format/report.ts';
import { compile } from '../../../compiler/compile.ts';
import { readTree } from '../../../deploy/git/read-tree.ts';
import { type Revision, resolveRevision } from '../../../deploy/git/revision.ts';
import { emit } from '../../../targets/index.ts';
import { changingOffice } from '../../lib/changing-office.ts';
import { randomFrom } from '../../lib/random.ts';
import { commitAll, inRepository } from '../../lib/repository.ts';
import { suite } from '../../lib/suite.ts';

const sides = suite('Two revisions of a site');

for (const seed of [3, 5])
  sides(`are told apart as if each had been compiled for itself, whatever changed (${seed})`, () => {
    const random = randomFrom(seed);
    const { files, edit } = changingOffice(random);
    const write = (dir: string): void => {
      mkdirSync(join(dir, 'people'), { recursive: true });
      for (const [name, text] of files) writeFileSync(join(dir, name), text);
    };
    return inRepository({ 'README.md': 'a site\n' }, (dir) => {
      const site = { dir, shown: '', environment: undefined };
      const alone = (revision: Revision): Side => {
        const tree = readTree(dir, revision, '');
        ok(tree);
        const compiled = compile(tree);
        const about = { name: revision.asked, commit: revision.commit, errors: countOf(compiled.diagnostics, 'error') };
        return { about, compiled, artifacts: emit(compiled) };
      };
      write(dir);
      commitAll(dir, 'the site');
      let users = 0;
      for (let round = 0; round < 7; round++) {
        const mend: (() => void)[] = [];
        for (let count = 0; count < 1 + Math.floor(random() * 3); count++) mend.push(edit());
        write(dir);
        commitAll(dir, `change ${round}`);
        const revisions = [resolveRevision(dir, 'HEAD~1'), resolveRevision(dir, 'HEAD')] as const;
        const [base, head] = sidesOf(site, ...revisions);
        const found = compare(site, base, head, undefined);
        equal(found, compare(site, alone(revisions[0]), alone(revisions[1]), undefined));
        if (base.compiled.site !== undefined && base.compiled.site?.groups === head.compiled.site?.groups) users++;
        if (head.about.errors > 0) {
          for (const each of mend.reverse()) each();
          write(dir);
          commitAll(dir, 'mended');
        }
      }
      ok(users > 0, 'all of them were compiled twice');
    });
  });

sides.run();
