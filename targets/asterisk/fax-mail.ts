import type { Fax, FaxMail } from '../../compiler/model/fax.ts';
import type { ConfText } from './conf/writer.ts';

/** pbxc-fax-NAME.mail: the head of the mail that brings a fax; the script puts the rest after it. */
export function faxMailHead({ name, origin }: Fax, mail: FaxMail): { readonly name: string; readonly text: ConfText } {
  const lines = [
    `From: ${mail.from}`,
    `To: ${mail.to.join(', ')}`,
    `Subject: ${encodedWord(mail.subject)}`,
    `X-Pbxc-Format: ${mail.format}`,
    `X-Pbxc-Keep: ${mail.keep ? 'yes' : 'no'}`,
  ];
  const content = `${lines.join('\n')}\n`;
  return {
    name: `pbxc-fax-${name}.mail`,
    text: {
      content,
      origins: content
        .trimEnd()
        .split('\n')
        .map(() => origin),
      secrets: [],
    },
  };
}

/** Any text in a header of a mail (RFC 2047), in words of at most 45 bytes; characters stay whole. */
function encodedWord(text: string): string {
  if (/^[A-Za-z0-9 ,.:+-]*$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 45) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\n ');
}
