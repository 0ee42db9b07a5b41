import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equal, is, match } from 'uvu/assert';
import { confgen } from '../../../server/confgend/confgen.ts';
import { okLine } from '../../../server/confgend/reply.ts';
import { listen } from '../../../server/system/listen.ts';
import { suite } from '../../lib/suite.ts';

const file = Buffer.from('[general]\nautofill = yes\n');
const copies = mkdtempSync(join(tmpdir(), 'pbxc-copies-'));
let answer: readonly (string | Uint8Array)[] = [];
let asked = '';
let server: Server;
let port = 0;

const client = suite('pbxc confgen');

client.before(async () => {
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (request) => {
      asked = request.toString();
      for (const part of answer) socket.write(part);
      socket.end();
    });
  });
  port = await listen(server, { address: '127.0.0.1', port: 0 });
});

client.after(async () => {
  rmSync(copies, { recursive: true, force: true });
  await new Promise((resolve) => server.close(resolve));
});

const get = (host?: string) =>
  confgen('asterisk/queues.conf', { address: '127.0.0.1', port, host, patience: 2000, copies });

client('refuses an answer without a copy to fall back on with a file that Asterisk refuses', async () => {
  answer = ['pbxc error the site has not compiled yet\n'];
  const { bytes, problem, isFresh } = await get();
  equal(
    { text: bytes.toString(), problem, isFresh },
    {
      text: '; pbxc: the site has not compiled yet\n#include "/pbxc-error/the-site-has-not-compiled-yet"\n',
      problem: 'the site has not compiled yet',
      isFresh: false,
    },
  );
});

client('gets the file, and keeps a copy that only its owner can read', async () => {
  answer = [okLine(file), file];
  const { bytes, problem, isFresh } = await get();
  equal({ text: bytes.toString(), problem, isFresh }, { text: file.toString(), problem: undefined, isFresh: true });
  is(asked, 'asterisk/queues.conf framed\n');
  const [copy = ''] = readdirSync(copies);
  is(statSync(join(copies, copy)).mode & 0o777, 0o600);
});

const broken: readonly [what: string, answer: readonly (string | Uint8Array)[], problem: string][] = [
  ['nothing', [], 'the server closed the connection in the middle of its answer'],
  ['half a file', [okLine(file), file.subarray(0, 10)], 'the server closed the connection in the middle of its answer'],
  [
    'another file than announced',
    [okLine(file), Buffer.from(file).fill(0x3b, 0, 5)],
    'the file was damaged on its way',
  ],
  ['a web page', ['HTTP/1.1 400 Bad Request\r\n\r\n'], 'the answer is not that of a pbxc server'],
  ['no end of a line', ['x'.repeat(5000)], 'the answer is not that of a pbxc server'],
  ['an error', ['pbxc error host "pbx1" has no file\n'], 'host "pbx1" has no file'],
];

for (const [what, parts, problem] of broken) {
  client(`falls back on the last good copy when the server says ${what}`, async () => {
    answer = parts;
    const got = await get();
    equal(
      { text: got.bytes.toString(), problem: got.problem, isFresh: got.isFresh },
      {
        text: file.toString(),
        problem: `${problem}; this is the last good copy`,
        isFresh: false,
      },
    );
  });
}

client('names the host it is for, whose copies are its own', async () => {
  answer = [];
  const { bytes } = await get('pbx2');
  is(asked, 'asterisk/queues.conf host=pbx2 framed\n');
  is(bytes.toString().startsWith('; pbxc: the server closed'), true);
});

client('still gives the file when no copy can be kept', async () => {
  answer = [okLine(file), file];
  const options = { address: '127.0.0.1', port, host: undefined, patience: 2000, copies: '/dev/null/copies' };
  const { bytes, problem, isFresh } = await confgen('asterisk/queues.conf', options);
  is(bytes.toString(), file.toString());
  is(isFresh, true);
  match(problem ?? '', /^no copy of asterisk\/queues.conf is kept: /);
});

client('does not wait for ever for a server that says nothing', async () => {
  const silent = createServer(() => {});
  const there = await listen(silent, { address: '127.0.0.1', port: 0 });
  const options = { address: '127.0.0.1', port: there, host: undefined, patience: 100, copies: join(copies, 'none') };
  is((await confgen('asterisk/queues.conf', options)).problem, 'no answer within 100 ms');
  silent.close();
});

client.run();
