export interface QueueMember {
  /** What is called: `PJSIP/alice`, `Local/1000@default/n`. */
  readonly interface: string;
  /** Members of a higher penalty are called when no one of a lower one is there. Default 0. */
  readonly penalty?: number;
  /** What logs and statistics call the member. Default: its interface. */
  readonly name?: string;
  /** Whose state tells whether the member is free: `PJSIP/alice`, `hint:1000@default`. Default: its interface. */
  readonly stateInterface?: string;
  /** Whether the member is called also when on the phone. Default: what the queue says. */
  readonly ringInUse?: boolean | undefined;
  /** Seconds of rest after a call; 0 is the queue's. Default 0. */
  readonly wrapupTime?: number | undefined;
  /** Whether the member is paused when Asterisk meets it first. Asterisk 16 reads no such field. Default no. */
  readonly paused?: boolean;
}

/**
 * The value of `member` in queues.conf. Asterisk reads it as it reads an application's arguments: commas separate except
 * in brackets and quotes, quotes vanish, and a backslash keeps whatever follows it.
 */
export function queueMember(member: QueueMember): string {
  const fields = [
    member.interface,
    String(member.penalty ?? 0),
    member.name ?? '',
    member.stateInterface ?? '',
    member.ringInUse === undefined ? '' : yesOrNo(member.ringInUse),
    String(member.wrapupTime ?? 0),
    member.paused ? 'yes' : '',
  ];
  while (fields.length > 1 && (fields.at(-1) === '' || fields.at(-1) === '0')) fields.pop();
  return fields.map(escapeArgument).join(',');
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function escapeArgument(text: string): string {
  return text.replace(/[\\",()[\]]/g, '\\$&');
}
