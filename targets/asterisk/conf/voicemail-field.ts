/**
 * Why this cannot be a field of a mailbox's line (`mailbox = pin,name,email,pager,options`) in voicemail.conf, as the end
 * of a sentence. Fields end at commas and there is no escape; names are kept in 80 bytes.
 */
export function voicemailFieldProblem(value: string): string | undefined {
  if (value.includes(',')) return 'contains a comma, which ends a field of voicemail.conf';
  const bytes = Buffer.byteLength(value);
  return bytes > MAX_BYTES ? `takes ${bytes} bytes, more than the ${MAX_BYTES} Asterisk keeps` : undefined;
}

/** The same for an option (`name=value`), which additionally ends at `|`; so does one address of several in `email`. */
export function voicemailOptionProblem(value: string): string | undefined {
  if (value.includes('|')) return 'contains a "|", which ends an option of voicemail.conf';
  return voicemailFieldProblem(value);
}

const MAX_BYTES = 79;
