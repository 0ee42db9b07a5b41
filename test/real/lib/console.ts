import { connect } from 'node:net';
import { join } from 'node:path';

/**
 * Asks the Asterisk of a root what `asterisk -rx COMMAND` asks, by its socket: starting that program costs more than most
 * answers, and tests ask often. It greets with a line, takes the words that `-rx` sends, and ends after the answer.
 */
export function askConsole(root: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(join(root, 'run/asterisk/asterisk.ctl'));
    let said = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to "${command}"`)));
    socket.setEncoding('utf8').on('data', (part: string) => {
      if (said === '') socket.write(`cli quit after ${command}\0`);
      said += part;
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(said.slice(said.indexOf('\n') + 1)));
  });
}
