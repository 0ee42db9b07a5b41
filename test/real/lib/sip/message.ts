/** A SIP message (RFC 3261), as far as a phone in a test needs it. */
export interface SipMessage {
  /** The request or status line. */
  readonly start: string;
  readonly headers: readonly SipHeader[];
  readonly body: string;
}

export type SipHeader = readonly [name: string, value: string];

export function parseMessage(text: string): SipMessage {
  const end = text.indexOf('\r\n\r\n');
  const [start = '', ...lines] = text.slice(0, end < 0 ? undefined : end).split('\r\n');
  const headers = lines.map((line): SipHeader => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return { start, headers, body: end < 0 ? '' : text.slice(end + 4) };
}

export function formatMessage({ start, headers, body }: SipMessage): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [start, ...lines, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}

/** Every value of a header, in order. */
export function headers(message: SipMessage, name: string): string[] {
  const wanted = name.toLowerCase();
  return message.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of a header; empty if there is none. */
export function header(message: SipMessage, name: string): string {
  return headers(message, name)[0] ?? '';
}

/** `INVITE`, also of a response to one; for a response it is the method it answers. */
export function methodOf(message: SipMessage): string {
  return header(message, 'CSeq').split(' ')[1] ?? '';
}

/** The status of a response; undefined for a request. */
export function statusOf(message: SipMessage): number | undefined {
  const status = /^SIP\/2\.0 (\d{3})/.exec(message.start)?.[1];
  return status === undefined ? undefined : Number(status);
}

/** The `tag` of a From or To. */
export function tagOf(value: string): string | undefined {
  return /;\s*tag=([^;\s]+)/.exec(value)?.[1];
}

/** The address between `<` and `>`, or the whole without parameters; a name in quotes before it may hold anything. */
export function uriOf(value: string): string {
  const address = value.replace(/^\s*"(?:[^"\\]|\\.)*"/, '');
  return /<([^>]*)>/.exec(address)?.[1] ?? address.split(';')[0] ?? '';
}

/** The response to a request: what a dialog needs is copied, `more` is added. */
export function responseTo(
  request: SipMessage,
  status: string,
  tag: string,
  more: readonly SipHeader[] = [],
  body = '',
): SipMessage {
  const copied = request.headers.filter(([name]) => /^(via|record-route|from|to|call-id|cseq)$/i.test(name));
  const tagged = copied.map(
    ([name, value]): SipHeader =>
      name.toLowerCase() === 'to' && tagOf(value) === undefined ? [name, `${value};tag=${tag}`] : [name, value],
  );
  return { start: `SIP/2.0 ${status}`, headers: [...tagged, ...more], body };
}
