/** `1-15,17-31`: channels as DAHDI and Asterisk write them, from a sorted list. */
export function channelRanges(channels: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const channel of channels) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === channel - 1) last[1] = channel;
    else ranges.push([channel, channel]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
