/** What a transfer goes by once options are agreed on. */
export interface Terms {
  /** Bytes in each block but the last (RFC 2348). */
  readonly blockSize: number;
  /** Milliseconds until a window is sent again (RFC 2349). */
  readonly timeout: number;
  /** Blocks that are sent before an acknowledgement is waited for (RFC 7440). */
  readonly windowSize: number;
  /** What is told to the client: the options it asked for that we know. Empty when it asked for none. */
  readonly agreed: ReadonlyMap<string, string>;
}

/** What fits into one packet of Ethernet less the headers: larger blocks would be cut up on their way. */
const largestBlock = 1468;
const largestWindow = 64;
const usualTimeout = 1000;

/** Agrees to what a client asks for, within bounds; what cannot be read or is not known is left out, as the RFCs say. */
export function negotiate(options: ReadonlyMap<string, string>, size: number): Terms {
  const agreed = new Map<string, string>();
  let blockSize = 512;
  let timeout = usualTimeout;
  let windowSize = 1;
  for (const [name, value] of options) {
    const number = /^[0-9]{1,10}$/.test(value) ? Number(value) : undefined;
    if (number === undefined) continue;
    if (name === 'blksize' && number >= 8 && number <= 65464) {
      blockSize = Math.min(number, largestBlock);
      agreed.set(name, String(blockSize));
    } else if (name === 'timeout' && number >= 1 && number <= 255) {
      timeout = number * 1000;
      agreed.set(name, value);
    } else if (name === 'tsize') {
      agreed.set(name, String(size));
    } else if (name === 'windowsize' && number >= 1 && number <= 65535) {
      windowSize = Math.min(number, largestWindow);
      agreed.set(name, String(windowSize));
    }
  }
  return { blockSize, timeout, windowSize, agreed };
}
