import * as assert from 'uvu/assert';
import { numberPlanOf } from '../../../compiler/callflow/number-plan.ts';
import { takerOf } from '../../../compiler/callflow/takers.ts';
import { compile } from '../../../compiler/compile.ts';
import { presetNames } from '../../../compiler/source/presets.ts';
import { tones } from '../../../targets/asterisk/base/tones.ts';
import { emit } from '../../../targets/index.ts';
import { withSiteFolder } from '../../lib/site-folder.ts';
import { suite } from '../../lib/suite.ts';

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
  assert.equal(presetNames(), [
    'belgium',
    'canada',
    'france',
    'germany',
    'italy',
    'netherlands',
    'spain',
    'switzerland',
    'united-kingdom',
    'united-states',
  ]);
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

/** Numbers as people of the country know them, and which route takes each. */
const numbers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  belgium: {
    emergency: ['112', '1733'],
    national: ['025551234', '043701234', '0470123456', '080012345'],
    services: ['090012345', '070123456', '1207'],
    international: ['0033123456789'],
  },
  canada: {
    emergency: ['911', '988'],
    national: ['4165550100', '14165550100'],
    services: ['411', '19005550100'],
    international: ['01133123456789'],
  },
  france: {
    emergency: ['15', '112', '3114'],
    national: ['0123456789', '0612345678', '0970123456'],
    services: ['0892123456', '3949', '1014', '118218'],
    international: ['0044123456789'],
  },
  germany: {
    emergency: ['110', '112', '116117'],
    national: ['03012345678', '08912345', '015112345678', '08001234567', '115'],
    services: ['09001234567', '01801234567', '11833'],
    international: ['0033123456789'],
  },
  italy: {
    emergency: ['112', '118', '1522'],
    national: ['0612345678', '0212345', '3331234567', '800123456'],
    services: ['899123456', '892424', '199123456', '1254'],
    international: ['0033123456789'],
  },
  netherlands: {
    emergency: ['112', '113'],
    national: ['0201234567', '0612345678', '08001234', '0882345678'],
    services: ['09001234', '09061234567', '1850'],
    international: ['0033123456789'],
  },
  spain: {
    emergency: ['112', '016', '091'],
    national: ['912345678', '812345678', '612345678', '900123456'],
    services: ['902123456', '806123456', '11888'],
    international: ['0033123456789'],
  },
  switzerland: {
    emergency: ['117', '144', '1414'],
    national: ['0441234567', '0791234567', '0811234567', '0911234567', '0800123456'],
    services: ['0900123456', '0848123456', '1818'],
    international: ['0033123456789'],
  },
  'united-kingdom': {
    emergency: ['999', '112'],
    national: ['02079460000', '01614960000', '0169772123', '07700900000', '08081570000', '111'],
    services: ['09098790000', '07012345678', '118500'],
    international: ['0033123456789'],
  },
  'united-states': {
    emergency: ['911', '988'],
    national: ['2565550100', '12565550100'],
    services: ['411', '9005550100'],
    international: ['01133123456789'],
  },
};

for (const preset of presetNames()) {
  presets(`the numbers of ${preset} go the ways that are meant for them`, () => {
    const { model } = compileOn(preset);
    assert.ok(model);
    const levels = numberPlanOf(model).levelsFrom('default');
    const routes: Record<string, string[]> = {};
    for (const number of Object.values(numbers[preset] ?? {}).flat()) {
      const route = takerOf(levels, number)?.object.name ?? 'no route';
      (routes[route] ??= []).push(number);
    }
    assert.equal(routes, numbers[preset]);
  });
}

presets.run();
