/** The first file descriptor that systemd passes; those before are the standard ones. */
const first = 3;

/**
 * The listening sockets that systemd opened for this process (sd_listen_fds(3)): file descriptors by the names that
 * `FileDescriptorName=` gives them. They outlive the process: what connects during a restart waits in them.
 */
export function passedSockets(
  env: Readonly<Record<string, string | undefined>>,
  pid: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const count = Number(env['LISTEN_FDS'] ?? 0);
  if (env['LISTEN_PID'] !== String(pid) || !Number.isInteger(count)) return found;
  const names = (env['LISTEN_FDNAMES'] ?? '').split(':');
  for (let index = 0; index < count; index++) {
    const name = names[index] ?? '';
    if (!found.has(name)) found.set(name, first + index);
  }
  return found;
}
