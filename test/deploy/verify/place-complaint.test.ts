import assert from 'node:assert/strict';
import type { Artifact } from '../../../compiler/artifact.ts';
import { placeComplaint } from '../../../deploy/verify/place-complaint.ts';
import { suite } from '../../lib/suite.ts';

const place = suite('the place of what Asterisk complains about');

const alice = { container: {}, key: 'alice' };
const artifacts = [
  artifact('/etc/asterisk/pjsip.conf', '[udp]\ntype = transport\n[alice](phone)\ntype = endpoint\nnonsense = yes\n'),
  artifact('/etc/asterisk/queues.conf', '[general]\n[support]\nmember => alice\n'),
];

const cases: readonly [title: string, message: string, expected: readonly [string, number] | undefined][] = [
  ['a full path', "No '=' (equal sign) in line 5 of /etc/asterisk/pjsip.conf", ['/etc/asterisk/pjsip.conf', 5]],
  ['a name and a line after it', 'Bad member at queues.conf:3', ['/etc/asterisk/queues.conf', 3]],
  [
    'a section and a line without a file',
    "Could not find option suitable for category 'alice' named 'nonsense' at line 5 of ",
    ['/etc/asterisk/pjsip.conf', 5],
  ],
  [
    'a section alone',
    "Could not create an object of type 'endpoint' with id 'alice' from configuration file 'pjsip.conf'",
    ['/etc/asterisk/pjsip.conf', 3],
  ],
  ['neither', 'Some non-required modules failed to load.', undefined],
  ['a file that is not ours', "No '=' (equal sign) in line 5 of /etc/other.conf", undefined],
];

for (const [title, message, expected] of cases) {
  place(title, () => {
    const found = placeComplaint(message, artifacts);
    assert.deepEqual(found === undefined ? undefined : [found.path, found.line], expected);
  });
}

place('a line of the generated file leads to what made it', () => {
  assert.equal(placeComplaint("id 'alice'", artifacts)?.origin, alice);
});

place.run();

function artifact(path: string, content: string): Artifact {
  return {
    host: 'pbx1',
    path,
    content,
    mode: 0o640,
    owner: 'asterisk:asterisk',
    reload: 'none',
    sensitive: false,
    secrets: [],
    origins: [undefined, undefined, alice],
  };
}
