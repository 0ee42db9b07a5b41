/** The text with every `${...}` as one letter, so that what stands around them can be looked at. */
export function withoutVariables(text: string): string {
  let result = '';
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.startsWith('${', index)) {
      if (depth === 0) result += 'V';
      depth++;
      index++;
    } else if (depth > 0 && text[index] === '{') depth++;
    else if (depth > 0 && text[index] === '}') depth--;
    else if (depth === 0) result += text[index];
  }
  return result;
}

/** Whether a call decides what this becomes. */
export function isComputed(text: string): boolean {
  return text.includes('${') || text.includes('$[');
}
