import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compile } from '../../../compiler/compile.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import { emit } from '../../../targets/index.ts';
import { suite } from '../../lib/suite.ts';
import { cardsSite } from './cards-site.ts';

const test = suite('system.conf');

/** Without comments and empty lines. */
function settings(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trimEnd())
    .filter((line) => line !== '');
}

/** The manual's, of four spans between an operator and an old system. */
const manual = `# Span 1: TE4/0/1 "TE4XXP (PCI) Card 0 Span 1" (MASTER)
span=1,1,0,ccs,hdb3          # Span towards Provider
bchan=1-15,17-31
dchan=16
echocanceller=mg2,1-15,17-31

# Span 2: TE4/0/2 "TE4XXP (PCI) Card 0 Span 2"
span=2,2,0,ccs,hdb3          # Span towards Provider
bchan=32-46,48-62
dchan=47
echocanceller=mg2,32-46,48-62

# Span 3: TE4/0/3 "TE4XXP (PCI) Card 0 Span 3"
span=3,0,0,ccs,hdb3          # Span towards PBX
bchan=63-77,79-93
dchan=78
echocanceller=mg2,63-77,79-93

# Span 4: TE4/0/4 "TE4XXP (PCI) Card 0 Span 4"
span=4,0,0,ccs,hdb3          # Span towards PBX
bchan=94-108,110-124
dchan=109
echocanceller=mg2,94-108,110-124
`;

test("of examples/isdn-passthrough is the manual's but for comments", () => {
  const artifacts = emit(compile(join(packageRoot(), 'examples/isdn-passthrough')));
  const file = artifacts.find(({ path }) => path === '/etc/dahdi/system.conf');
  assert.deepEqual(settings(file?.content ?? ''), settings(manual));
});

const cases: readonly (readonly [title: string, cards: string, lines: readonly string[]])[] = [
  [
    'numbers channels through all cards',
    `- { module: wcb4xxp, ports: [{ kind: bri, side: te }, { kind: bri, side: nt }] }
- { module: wctdm, ports: [{ kind: fxs }, { kind: fxs, enabled: no }, { kind: fxo, start: loop }] }
- { module: wcte12xp, ports: [{ kind: t1, side: te }] }`,
    [
      'span=1,1,0,ccs,ami',
      'bchan=1-2',
      'hardhdlc=3',
      'echocanceller=mg2,1-2',
      'span=2,0,0,ccs,ami',
      'bchan=4-5',
      'hardhdlc=6',
      'echocanceller=mg2,4-5',
      'fxoks=7',
      'echocanceller=mg2,7',
      'fxsls=9',
      'echocanceller=mg2,9',
      'span=4,2,0,esf,b8zs',
      'bchan=10-32',
      'dchan=33',
      'echocanceller=mg2,10-32',
      'loadzone=fr',
      'defaultzone=fr',
    ],
  ],
  [
    'has no D channel for R2, nor anything on the time slot of its bits',
    '- { module: wct4xxp, ports: [{ kind: e1, side: te, signalling: r2 }] }',
    ['span=1,1,0,cas,hdb3', 'cas=1-15,17-31:1101', 'echocanceller=mg2,1-15,17-31'],
  ],
  [
    'takes every channel of a T1 with E&M',
    '- { module: wct4xxp, ports: [{ kind: t1, side: te, signalling: em_w, framing: d4, coding: ami, line_build_out: 3 }] }',
    ['span=1,1,3,d4,ami', 'e&m=1-24', 'echocanceller=mg2,1-24'],
  ],
  [
    'counts a port that is not in use',
    '- { module: wct4xxp, echo_canceller: none, ports: [{ kind: e1, side: te, enabled: no }, { kind: e1, side: te, crc4: yes }] }',
    ['span=2,1,0,ccs,hdb3,crc4', 'bchan=32-46,48-62', 'dchan=47'],
  ],
  [
    'takes clocks as written, and operators after them one by one',
    '- { module: wct4xxp, echo_canceller: none, ports: [{ kind: e1, side: te }, { kind: e1, side: te, timing: 1 }, { kind: e1, side: nt }] }',
    [
      'span=1,2,0,ccs,hdb3',
      'bchan=1-15,17-31',
      'dchan=16',
      'span=2,1,0,ccs,hdb3',
      'bchan=32-46,48-62',
      'dchan=47',
      'span=3,0,0,ccs,hdb3',
      'bchan=63-77,79-93',
      'dchan=78',
    ],
  ],
  [
    'has the echo canceller of the port, or of its card',
    '- { module: wct4xxp, echo_canceller: hwec, ports: [{ kind: e1, side: te }, { kind: t1, side: nt, echo_canceller: kb1 }] }',
    [
      'span=1,1,0,ccs,hdb3',
      'bchan=1-15,17-31',
      'dchan=16',
      'echocanceller=hwec,1-15,17-31',
      'span=2,0,0,esf,b8zs',
      'bchan=32-54',
      'dchan=55',
      'echocanceller=kb1,32-54',
    ],
  ],
];

for (const [title, cards, lines] of cases) {
  test(title, () => assert.deepEqual(settings(cardsSite(cards).file('/etc/dahdi/system.conf')), lines));
}

test('says in comments which port of which card each span is, and what it is for', () => {
  const { file } = cardsSite(
    '- { module: wct4xxp, ports: [{ kind: e1, side: te, description: "operator, # line 1" }] }',
  );
  assert.equal(file('/etc/dahdi/system.conf').split('\n')[2], '# Span 1: card 1 (wct4xxp), port 1: operator, # line 1');
});

test('leads from its lines to those of the site', () => {
  const { artifact } = cardsSite('- { module: wct4xxp, ports: [{ kind: e1, side: te }] }');
  const { content, origins } = artifact('/etc/dahdi/system.conf');
  const line = content.split('\n').indexOf('dchan=16');
  assert.equal(origins[line]?.key, 0);
});

test.run();
