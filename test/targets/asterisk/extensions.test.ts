import * as assert from 'uvu/assert';
import { application } from '../../../compiler/dialplan/application.ts';
import type { Dialplan } from '../../../compiler/dialplan/dialplan.ts';
import { placeOf } from '../../../compiler/source/spans.ts';
import { extensionsConf } from '../../../targets/asterisk/extensions.ts';
import { suite } from '../../lib/suite.ts';
import { artifactOf } from './file-of.ts';

const extensions = suite('extensions.conf');

extensions('prints the dialplan, context by context', () => {
  const extension = { pattern: '1000', hint: 'PJSIP/alice', origin: undefined };
  const steps = [{ application: application('Answer') }, { label: 'end', application: application('Hangup', 16) }];
  const dialplan: Dialplan = {
    globals: [],
    contexts: new Map([
      [
        'default',
        { name: 'default', comment: undefined, includes: ['services'], extensions: [{ ...extension, steps }] },
      ],
      ['services', { name: 'services', comment: 'What people dial', includes: [], extensions: [] }],
    ]),
  };
  assert.is(
    extensionsConf(dialplan, []).content,
    `[general]
static = yes
writeprotect = yes

[default]
include = services
exten = 1000,hint,PJSIP/alice
exten = 1000,1,Answer()
same = n(end),Hangup(16)

; What people dial
[services]
`,
  );
});

extensions("includes the site's own dialplan last, from files as they are", () => {
  const text = '; Sales\n[sales]\nexten = s,1,NoOp()\n same = n,Hangup()\n';
  const files = { 'dialplan/sales.conf': text, 'dialplan/extra.conf': '[extra]\n' };
  const { content } = artifactOf('extensions.conf', '', files);
  assert.ok(content.endsWith('\n\n#include dialplan.d/extra.conf\n#include dialplan.d/sales.conf\n'));
  const own = artifactOf('dialplan.d/sales.conf', '', files);
  assert.is(own.content, text);
  assert.is(own.reload, 'dialplan');
});

extensions('leads each line of an own file back to the same line', () => {
  const text = '[sales]\nexten = s,1,NoOp()\n\n same = n,Hangup()\n';
  const { origins } = artifactOf('dialplan.d/sales.conf', '', { 'dialplan/sales.conf': text });
  const places = origins.map((origin) => (origin === undefined ? undefined : placeOf(origin)));
  assert.equal(
    places.map((place) => [place?.file, place?.line, place?.column, place?.length]),
    [
      ['dialplan/sales.conf', 1, 1, 7],
      ['dialplan/sales.conf', 2, 1, 18],
      ['dialplan/sales.conf', 3, 1, 1],
      ['dialplan/sales.conf', 4, 1, 18],
    ],
  );
});

extensions.run();
