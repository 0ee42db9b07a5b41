import { equal } from 'uvu/assert';
import { passedSockets } from '../../../server/system/passed-sockets.ts';
import { suite } from '../../lib/suite.ts';

const sockets = suite('Sockets that systemd passes');

sockets('are known by their names, the first of each', () => {
  const env = { LISTEN_PID: '42', LISTEN_FDS: '3', LISTEN_FDNAMES: 'http:tftp:http' };
  equal(
    [...passedSockets(env, 42)],
    [
      ['http', 3],
      ['tftp', 4],
    ],
  );
});

sockets('are those of this process only', () => {
  equal([...passedSockets({ LISTEN_PID: '41', LISTEN_FDS: '1', LISTEN_FDNAMES: 'http' }, 42)], []);
  equal([...passedSockets({}, 42)], []);
  equal([...passedSockets({ LISTEN_PID: '42', LISTEN_FDS: 'many' }, 42)], []);
});

sockets.run();
