import { equal, throws } from 'uvu/assert';
import { actionText, amiReader } from '../../../server/ami/message.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const messages = suite('Messages of the manager interface');

const wire = [
  'Asterisk Call Manager/11.0.0\r\n',
  'Response: Success\r\nActionID: 1\r\nMessage: Authentication accepted\r\n\r\n',
  'Event: ParkedCall\r\nActionID: 2\r\nParkeeCallerIDName: Zoë: Plumber\r\nParkingSpace: 701\r\n\r\n',
  'Response: Success\r\nActionID: 3\r\nOutput: one\r\nOutput: two\r\nEmpty:\r\n\r\n',
].join('');

const read = [
  { response: 'Success', actionid: '1', message: 'Authentication accepted' },
  { event: 'ParkedCall', actionid: '2', parkeecalleridname: 'Zoë: Plumber', parkingspace: '701' },
  { response: 'Success', actionid: '3', output: 'one\ntwo', empty: '' },
];

messages('are the same in whatever pieces they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(wire.length), { maxLength: 20 }), (cuts) => {
      const reader = amiReader();
      const ends = [...new Set([0, ...cuts, wire.length])].sort((a, b) => a - b);
      const pieces = ends.slice(1).map((end, index) => wire.slice(ends[index], end));
      equal(
        pieces.flatMap(reader).map((message) => Object.fromEntries(message)),
        read,
      );
    }),
  );
});

messages('have an end', () => {
  const reader = amiReader();
  reader('Asterisk Call Manager/11.0.0\r\n');
  throws(() => {
    for (let piece = 0; piece < 40; piece++) reader('x'.repeat(1 << 15));
  }, 'a message of the manager interface has no end');
});

messages('are written a header a line', () => {
  equal(
    actionText({ Action: 'Getvar', Variable: 'CHANNEL(name)' }),
    'Action: Getvar\r\nVariable: CHANNEL(name)\r\n\r\n',
  );
});

for (const value of ['x\r\nAction: Originate', 'x\n', 'x\0']) {
  messages(`refuse ${JSON.stringify(value)} as a value`, () => {
    throws(() => actionText({ Variable: value }), '`Variable` of an action cannot hold an end of line');
  });
}

messages.run();
