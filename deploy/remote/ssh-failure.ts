import type { SshEnd } from './ssh.ts';

/** Why a host gave no answer, and what to do, as the rest of a sentence about it. */
export function sshFailure({ code, said }: SshEnd, target: string, pbxc: string, wasApplying: boolean): string {
  const detail = said.length === 0 ? '' : ` (${said.at(-1)?.trim()})`;
  if (wasApplying) {
    return `the connection was lost while it was applied${detail}; it finishes or goes back by itself: ask "pbxc status"`;
  }
  if (code === 127) return `there is no pbxc on ${target}${detail}: install pbxc ${pbxc} there`;
  if (code === 64) return `its pbxc is too old to be asked${detail}: install pbxc ${pbxc} there`;
  if (code === 255 || code === null) return `cannot be reached as ${target}${detail}`;
  return `pbxc there ended with ${code}${detail}`;
}
