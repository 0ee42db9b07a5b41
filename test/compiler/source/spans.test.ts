import * as assert from 'uvu/assert';
import { compose, type Value } from '../../../compiler/source/compose.ts';
import { joinFiles, overlay } from '../../../compiler/source/merge.ts';
import type { Place } from '../../../compiler/source/place.ts';
import { isWritten, keyPlaceOf, placeOf } from '../../../compiler/source/spans.ts';
import { suite } from '../../lib/suite.ts';

const placing = suite('the place of a value');

type Document = { [key: string]: Value };

function documentOf(text: string, name = 'site.yaml'): Document {
  const { value } = compose({ name, text });
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value;
}

/** The value at the end of a path, and where it is said to be. */
function placesOf(document: Document, ...path: (string | number)[]): { value: string; key: string } {
  let container: object = document;
  for (const key of path.slice(0, -1)) {
    const next: unknown = Reflect.get(container, key);
    assert.ok(typeof next === 'object' && next !== null, `${key} is no object`);
    container = next;
  }
  const origin = { container, key: path.at(-1) ?? '' };
  return { value: text(placeOf(origin)), key: text(keyPlaceOf(origin)) };
}

const text = ({ file, line, column, length, path }: Place) => `${file}:${line}:${column}+${length} ${path}`;

const block = `users:
  alice:
    name: "Alice W"
    number: 0123
    keys: { 1: { user: bob }, 2: {user: 'carol'} }
    codecs:
      - alaw
      - g722
    ring:
    description: >-
      two
      lines
`;
const blockPlaces: readonly [path: (string | number)[], value: string, key: string][] = [
  [['users'], '2:3+6', '1:1+5'],
  [['users', 'alice'], '3:5+15', '2:3+5'],
  [['users', 'alice', 'name'], '3:12+7', '3:5+4'],
  [['users', 'alice', 'number'], '4:13+4', '4:5+6'],
  [['users', 'alice', 'keys'], '5:11+36', '5:5+4'],
  [['users', 'alice', 'keys', '1'], '5:16+11', '5:13+1'],
  [['users', 'alice', 'keys', '1', 'user'], '5:24+3', '5:18+4'],
  [['users', 'alice', 'keys', '2', 'user'], '5:42+5', '5:35+4'],
  [['users', 'alice', 'codecs'], '7:7+6', '6:5+6'],
  [['users', 'alice', 'codecs', 0], '7:9+4', '7:9+4'],
  [['users', 'alice', 'codecs', 1], '8:9+4', '8:9+4'],
  [['users', 'alice', 'ring'], '9:5+4', '9:5+4'],
];
for (const [path, value, key] of blockPlaces) {
  placing(`is found for ${path.join('.')}`, () => {
    const places = placesOf(documentOf(block), ...path);
    const where = (place: string) => `site.yaml:${place} ${path.join('.')}`;
    assert.equal(places, { value: where(value), key: where(key) });
  });
}

placing('is that of the nearest thing that was written, for what was not', () => {
  const document = documentOf('users:\n  alice: { number: 1000 }\n');
  assert.equal(placesOf(document, 'users', 'alice', 'ring').value, 'site.yaml:2:3+5 users.alice');
  assert.equal(placesOf(document, 'groups').value, 'site.yaml:1:1+1 ');
  assert.is(isWritten({ container: document, key: 'users' }), true);
  assert.is(isWritten({ container: document, key: 'groups' }), false);
});

placing('counts lines of Windows, and characters as UTF-16 does', () => {
  const document = documentOf('# é😀\r\nusers: { "zoë": { name: "😀 Zoë", number: 1 } }\r\n');
  assert.is(placesOf(document, 'users', 'zoë', 'number').value, 'site.yaml:2:43+1 users.zoë.number');
});

placing('is right among many keys, and for keys of digits, whatever order JavaScript keeps', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `  ${30 - index}: value${index}\n`).join('');
  const document = documentOf(`choices:\n${lines}`);
  for (let key = 1; key <= 30; key++) {
    const { value } = placesOf(document, 'choices', String(key));
    assert.match(value, new RegExp(`^site.yaml:${32 - key}:`));
  }
});

placing('of an alias is where the alias stands, and of what is inside, where that is written', () => {
  const document = documentOf('a: &x { ring: 20s }\nb: *x\n');
  assert.is(placesOf(document, 'b').value, 'site.yaml:2:4+2 b');
  assert.is(placesOf(document, 'b', 'ring').value, 'site.yaml:1:15+3 a.ring');
});

placing('survives that files are joined', () => {
  const joined = joinFiles(
    [
      documentOf('users:\n  alice: { number: 1000 }\nsite: { name: acme }\n', 'a.yaml'),
      documentOf('# people\nusers:\n  bob:\n    number: 1001\nsite: { country: fr }\n', 'b.yaml'),
    ],
    () => assert.unreachable(),
  );
  assert.equal(JSON.parse(JSON.stringify(joined)), {
    users: { alice: { number: 1000 }, bob: { number: 1001 } },
    site: { name: 'acme', country: 'fr' },
  });
  assert.is(placesOf(joined, 'users', 'alice', 'number').value, 'a.yaml:2:20+4 users.alice.number');
  assert.is(placesOf(joined, 'users', 'bob').key, 'b.yaml:3:3+3 users.bob');
  assert.is(placesOf(joined, 'users', 'bob', 'number').value, 'b.yaml:4:13+4 users.bob.number');
  assert.is(placesOf(joined, 'site', 'country').value, 'b.yaml:5:18+2 site.country');
});

placing('survives an overlay', () => {
  const merged = overlay(
    documentOf(
      'trunks:\n  operator: { host: sip.example, port: 5060, username: acme }\nsite: {name: acme}\n',
      'a.yaml',
    ),
    documentOf('trunks: { operator: { host: lab.example, port: null, transport: tcp } }\n', 'lab.yaml'),
  );
  assert.equal(JSON.parse(JSON.stringify(merged)), {
    trunks: { operator: { host: 'lab.example', username: 'acme', transport: 'tcp' } },
    site: { name: 'acme' },
  });
  assert.is(placesOf(merged, 'trunks', 'operator', 'host').value, 'lab.yaml:1:29+11 trunks.operator.host');
  assert.is(placesOf(merged, 'trunks', 'operator', 'transport').value, 'lab.yaml:1:65+3 trunks.operator.transport');
  assert.is(placesOf(merged, 'trunks', 'operator', 'username').value, 'a.yaml:2:56+4 trunks.operator.username');
  assert.is(placesOf(merged, 'site', 'name').value, 'a.yaml:3:14+4 site.name');
});

placing.run();
