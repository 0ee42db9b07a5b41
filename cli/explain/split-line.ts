/** Splits `queues.conf:12` into the file and the line. */
export function splitLine(arg: string): { file: string; line: number | undefined } {
  const [, file = arg, line] = /^(.+):([1-9][0-9]{0,8})$/s.exec(arg) ?? [];
  return { file, line: line === undefined ? undefined : Number(line) };
}
