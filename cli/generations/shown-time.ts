/** A moment as people of the machine's time zone read it: `2026-11-20 18:51:21`. */
export function shownTime(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE');
}
