import { type LogLine, parseLog } from './asterisk-log.ts';

/** The warnings and errors of Asterisk's log, but for what no configuration can change. */
export function complaintsIn(log: string): LogLine[] {
  return parseLog(log).filter(
    (line) =>
      (line.level === 'WARNING' || line.level === 'ERROR') &&
      !line.text.includes(BY_CHANCE) &&
      !isOfLeavingCaller(line) &&
      !(line.source === 'chan_dahdi.c' && WITHOUT_CARDS.test(line.text)),
  );
}

/** Where Asterisk is tried there are no cards; it reads the rest of their configuration all the same. */
const WITHOUT_CARDS =
  /^(?:Unable to open '\/dev\/dahdi\/channel'|Unable to open channel \d+: No such file|Unable to register channel '|(?:Channel|Dahdichan) '.*' failure ignored)/;

/** Said by the SIP library when something arrives, or is due, at the very moment a module is loaded: about one start in thirty of a busy machine. */
const BY_CHANCE = 'registered during operation. Enable PJSIP_SAFE_MODULE';

/**
 * True for what is said when a caller hangs up at the very moment of the answer: `answer` of chan_pjsip.c waits for its turn behind
 * the request that ends the call. The call is over either way, and the line need not say whose it is.
 */
export function isOfLeavingCaller({ source, text }: LogLine): boolean {
  return source === 'chan_pjsip.c' && text.startsWith('Session already DISCONNECTED [');
}
