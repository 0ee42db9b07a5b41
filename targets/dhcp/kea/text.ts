/** A text of an expression: in quotes where it is plain, else as bytes. Kea knows no escape. */
export function keaText(text: string): string {
  return /^[A-Za-z0-9 .,_&-]+$/.test(text)
    ? `'${text}'`
    : `0x${Buffer.from(text, 'latin1').toString('hex').toUpperCase()}`;
}

/** Texts that Kea takes as the data of an option as they stand: elsewhere a comma divides, and blanks are cut off. */
export function isPlainData(text: string): boolean {
  return /^[!-~](?:[ -~]*[!-~])?$/.test(text) && !/[,\\'"]/.test(text);
}
