/** A message of the manager interface: its headers by lower-case name. A header that repeats has its values on lines. */
export type AmiMessage = ReadonlyMap<string, string>;

/** A message that is longer is no message; Asterisk's own are a few hundred bytes. */
const MOST_CHARACTERS = 1 << 20;

/** Takes what comes over the wire, in any pieces, and gives the messages that became whole. Throws when one never ends. */
export function amiReader(): (piece: string) => AmiMessage[] {
  let rest = '';
  let isGreeted = false;
  return (piece) => {
    rest += piece;
    if (!isGreeted) {
      const end = rest.indexOf('\r\n');
      if (end === -1) return checked(rest, []);
      isGreeted = true;
      rest = rest.slice(end + 2);
    }
    const parts = rest.split('\r\n\r\n');
    rest = parts.pop() ?? '';
    return checked(rest, parts.map(toMessage));
  };
}

function checked(rest: string, messages: AmiMessage[]): AmiMessage[] {
  if (rest.length > MOST_CHARACTERS) throw new Error('a message of the manager interface has no end');
  return messages;
}

function toMessage(text: string): AmiMessage {
  const message = new Map<string, string>();
  for (const line of text.split('\r\n')) {
    const [, name, value] = /^([^:]+): ?(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    const before = message.get(key);
    message.set(key, before === undefined ? value : `${before}\n${value}`);
  }
  return message;
}

/** An action as it goes over the wire. Throws for a value that would be a header of its own. */
export function actionText(fields: Readonly<Record<string, string>>): string {
  let text = '';
  for (const [name, value] of Object.entries(fields)) {
    if (/[\r\n\0]/.test(value)) throw new Error(`\`${name}\` of an action cannot hold an end of line`);
    text += `${name}: ${value}\r\n`;
  }
  return `${text}\r\n`;
}
