import * as assert from 'uvu/assert';
import { numberPlanOf } from '../../../compiler/callflow/number-plan.ts';
import { takerOf } from '../../../compiler/callflow/takers.ts';
import { compile } from '../../../compiler/compile.ts';
import { presetNames } from '../../../compiler/source/presets.ts';
import { tones } from '../../../targets/asterisk/base/tones.ts';
import { emit } from '../../../targets/index.ts';
import { withSiteFolder } from '../../lib/site-folder.ts';
import { suite } from '../../lib/suite.ts';
import { numbers } from './numbers.ts';

const presets = suite('presets');

/** The least that a site adds: people, a line, and which numbers go over it. */
const siteOn = (preset: string): string => `
version: 1
site: { name: acme, presets: [${preset}] }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
users:
  alice: { name: Alice Wonderland, number: 2000 }
trunks:
  operator: { kind: sip, host: sip.operator.example }
routes:
  incoming:
    alice: { number: 0123450001, to: user:alice }
  outgoing:
    emergency: { trunks: [operator] }
    national: { trunks: [operator] }
    services: { trunks: [operator] }
    international: { trunks: [operator] }
`;

const compileOn = (preset: string) => withSiteFolder({ 'site.yaml': siteOn(preset) }, (folder) => compile(folder));

presets('there is one for each of these countries', () => {
  assert.equal(presetNames(), Object.keys(numbers));
});

for (const preset of presetNames()) {
  presets(`${preset} compiles under a small site without a word`, () => {
    const compiled = compileOn(preset);
    assert.equal(compiled.diagnostics, []);
    assert.ok(emit(compiled).length > 0);
  });

  presets(`${preset} names the same four kinds of numbers as all others`, () => {
    const routes = compileOn(preset).model?.outgoingRoutes;
    assert.equal([...(routes?.keys() ?? [])], ['emergency', 'international', 'national', 'services']);
    assert.equal(
      [...(routes?.values() ?? [])].filter((route) => route.emergency).map((route) => route.name),
      ['emergency'],
    );
  });

  presets(`the tones of ${preset} are known`, () => {
    assert.ok(tones.has(compileOn(preset).model?.site.country ?? ''));
  });
}

for (const preset of presetNames()) {
  presets(`the numbers of ${preset} go the ways that are meant for them`, () => {
    const { model } = compileOn(preset);
    assert.ok(model);
    const levels = numberPlanOf(model).levelsFrom('default');
    const routeOf = (number: string) => takerOf(levels, number)?.object.name;
    for (const [route, samples] of Object.entries(numbers[preset] ?? {})) {
      assert.equal(
        samples.map((number) => [number, routeOf(number)]),
        samples.map((number) => [number, route]),
      );
    }
  });
}

presets.run();
