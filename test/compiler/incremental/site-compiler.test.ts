import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equal, is, ok } from 'uvu/assert';
import { type Compiled, compile } from '../../../compiler/compile.ts';
import { rangesOf } from '../../../compiler/explain/ranges.ts';
import { siteCompiler } from '../../../compiler/incremental/site-compiler.ts';
import { emit } from '../../../targets/index.ts';
import { changingOffice } from '../../lib/changing-office.ts';
import { randomFrom } from '../../lib/random.ts';
import { suite } from '../../lib/suite.ts';

/** Everything that a compile says: the files byte by byte with the place of every line, the document, what is wrong. */
function everything(compiled: Compiled, emitted: ReturnType<typeof emit>): unknown {
  return {
    site: JSON.stringify(compiled.site),
    diagnostics: JSON.stringify(compiled.diagnostics),
    files: emitted.map((artifact) => [
      artifact.host,
      artifact.path,
      artifact.content,
      artifact.sensitive,
      artifact.phoneAddress,
      artifact.secrets.map(({ start, end, secret, syntax }) => [start, end, secret.id, secret.source, syntax]),
      rangesOf(artifact),
    ]),
    secrets: [...(compiled.model?.secrets.keys() ?? [])],
    sources: [...compiled.sources].map(([name, { text }]) => [name, text]),
  };
}

const hasError = ({ diagnostics }: Compiled): boolean => diagnostics.some(({ severity }) => severity === 'error');

const compiler = suite('A site compiled again');

/** `PBXC_INCREMENTAL_SEEDS="5 6 7"` tries other changes. */

const seeds = (process.env['PBXC_INCREMENTAL_SEEDS'] ?? '2 4').split(' ').map(Number);

const overlay = `trunks: { operator: { host: sip.lab.example } }
users: { user1: { ring: 20s }, guest: { number: 1900, voicemail: yes } }
`;

for (const [seed, environment] of seeds.flatMap((seed) => [[seed], [seed, 'lab']] as const)) {
  const options = environment === undefined ? {} : { environment };
  const where = environment === undefined ? '' : ` in environment ${environment}`;
  compiler(`is byte for byte what it is compiled for the first time, whatever changed (${seed})${where}`, () => {
    const dir = mkdtempSync(join(tmpdir(), 'pbxc-incremental-'));
    mkdirSync(join(dir, 'people'));
    mkdirSync(join(dir, 'environments'));
    writeFileSync(join(dir, 'environments/lab.yaml'), overlay);
    try {
      const random = randomFrom(seed);
      const { files, edit } = changingOffice(random);
      const again = siteCompiler();
      let taken = 0;
      let before: Compiled | undefined;
      let mend: (() => void)[] = [];
      for (let round = 0; round < 40; round++) {
        if (before !== undefined && mend.length > 0 && random() < 0.8) for (const each of mend.reverse()) each();
        mend = [];
        for (let count = 0; round > 0 && count < 1 + Math.floor(random() * 2); count++) mend.push(edit());
        for (const [name, text] of files) writeFileSync(join(dir, name), text);
        const compiled = again.compile(dir, options);
        const whole = compile(dir, options);
        const emitted = hasError(compiled) ? [] : again.make(() => emit(compiled));
        equal(everything(compiled, emitted), everything(whole, hasError(whole) ? [] : emit(whole)));
        if (compiled.site === before?.site && compiled !== before) taken++;
        if (hasError(compiled)) continue;
        before = compiled;
        mend = [];
        // A server that misses a secret goes on with what it had.
        if (random() < 0.1) again.takeBack();
      }
      ok(taken > 0, `only ${taken} of 40 were made of the compile before`);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
}

compiler('keeps what nobody changed, and says so by being the same', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-incremental-'));
  try {
    const text = (name: string) => `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { name: ${name}, number: 1000 }
  bob: { number: 1001 }
`;
    const again = siteCompiler();
    const filesOf = (name: string) => {
      writeFileSync(join(dir, 'site.yaml'), text(name));
      const compiled = again.compile(dir, {});
      return new Map(again.make(() => emit(compiled)).map((file) => [file.path, file]));
    };
    const first = filesOf('Alice');
    const second = filesOf('Alicia');
    const changed = [...second].filter(([path, { content }]) => first.get(path)?.content !== content);
    equal(
      changed.map(([path]) => path),
      ['/etc/asterisk/pjsip.conf'],
    );
    is(second.get('/etc/asterisk/extensions.conf')?.origins, first.get('/etc/asterisk/extensions.conf')?.origins);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

compiler.run();
