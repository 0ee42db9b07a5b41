import { type LogLine, parseLog } from './asterisk-log.ts';

/** The warnings and errors of Asterisk's log, but for what no configuration can change. */
export function complaintsIn(log: string): LogLine[] {
  return parseLog(log).filter(
    ({ level, source, text }) =>
      (level === 'WARNING' || level === 'ERROR') &&
      !text.includes(BY_CHANCE) &&
      !(source === 'chan_dahdi.c' && WITHOUT_CARDS.test(text)),
  );
}

/** Where Asterisk is tried there are no cards; it reads the rest of their configuration all the same. */
const WITHOUT_CARDS =
  /^(?:Unable to open '\/dev\/dahdi\/channel'|Unable to open channel \d+: No such file|Unable to register channel '|(?:Channel|Dahdichan) '.*' failure ignored)/;

/** Said by the SIP library when something arrives, or is due, at the very moment a module is loaded: about one start in thirty of a busy machine. */
const BY_CHANCE = 'registered during operation. Enable PJSIP_SAFE_MODULE';
