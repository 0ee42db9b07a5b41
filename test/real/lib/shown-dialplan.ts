/**
 * The steps, hints and includes of `dialplan show`, sorted, one text each: `default|1000|1||Goto(pbxc-user,alice,1)`. What other
 * modules than pbx_config brought is left out. Asterisk does not show the label of a first step.
 */
export function shownDialplan(shown: string): string[] {
  const lines: string[] = [];
  let context: string | undefined;
  let extension = '';
  for (const line of shown.split('\n')) {
    const [, name, registrar] = /^\[ Context '(.*)' created by '(.*)' \]$/.exec(line) ?? [];
    if (name !== undefined) context = registrar === 'pbx_config' ? name : undefined;
    if (context === undefined) continue;
    const [, included] = /^ {2}Include => +'(.*)' +\[pbx_config\]$/.exec(line) ?? [];
    if (included !== undefined) {
      lines.push(`${context}|include|${included}`);
      continue;
    }
    const [, start, rest = line] = /^ {2}'(.*?)' => +(.*)$/.exec(line) ?? [];
    if (start !== undefined) extension = start;
    const [, device] = /^hint: (.*?) +\[[^\]]+:\d+\]$/.exec(rest) ?? [];
    if (device !== undefined) lines.push(`${context}|${extension}|hint|${device}`);
    const [, label = '', priority, step] = /^ *(?:\[(.*?)\] +)?(\d+)\. (.*?) +\[[^\]]+:\d+\]$/.exec(rest) ?? [];
    if (step !== undefined) lines.push(`${context}|${extension}|${priority}|${label}|${step}`);
  }
  return lines.sort();
}
