import type { Asterisk } from './boot-asterisk.ts';

/** How many messages of a mailbox nobody has listened to yet: `await newMessages(pbx, '1000')`. */
export async function newMessages(asterisk: Asterisk, mailbox: string, context = 'default'): Promise<number> {
  const shown = await asterisk.rx(`voicemail show users for ${context}`);
  const line = shown.split('\n').find((row) => row.startsWith(`${context} `) && row.split(/\s+/)[1] === mailbox);
  if (line === undefined) throw new Error(`there is no mailbox ${mailbox}@${context}:\n${shown}`);
  return Number(line.trim().split(/\s+/).at(-1));
}
