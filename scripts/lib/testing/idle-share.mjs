import { cpus } from 'node:os';

/**
 * Measures how much of the machine nobody used, from one question to the next.
 * @returns {() => number} from 0, all processors were busy, to 1
 */
export function idleShare() {
  let before = processorTimes();
  return () => {
    const now = processorTimes();
    const share = (now.idle - before.idle) / Math.max(1, now.all - before.all);
    before = now;
    return share;
  };
}

function processorTimes() {
  let idle = 0;
  let all = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    for (const time of Object.values(times)) all += time;
  }
  return { idle, all };
}
