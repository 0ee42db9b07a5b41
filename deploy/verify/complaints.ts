import { type LogLine, parseLog } from './asterisk-log.ts';

/** The warnings and errors of Asterisk's log, but for what no configuration can change. */
export function complaintsIn(log: string): LogLine[] {
  return parseLog(log).filter(
    ({ level, text }) => (level === 'WARNING' || level === 'ERROR') && !text.includes(BY_CHANCE),
  );
}

/** Said by the SIP library when something arrives, or is due, at the very moment a module is loaded: about one start in thirty of a busy machine. */
const BY_CHANCE = 'registered during operation. Enable PJSIP_SAFE_MODULE';
