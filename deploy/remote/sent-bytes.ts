/** Bytes on their way to another machine, as JSON: an object with them under a name, or nothing. */
export function sentBytes<Name extends string>(name: Name, bytes: Buffer | undefined): { [key in Name]?: string } {
  const sent: { [key in Name]?: string } = {};
  if (bytes !== undefined) sent[name] = bytes.toString('base64');
  return sent;
}

export function receivedBytes<Name extends string>(name: Name, text: string | undefined): { [key in Name]?: Buffer } {
  const received: { [key in Name]?: Buffer } = {};
  if (text !== undefined) received[name] = Buffer.from(text, 'base64');
  return received;
}
