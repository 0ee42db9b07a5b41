/** The host is not as it must be for the work to start: a file that cannot be read, a manifest of another version. */
export class HostError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HostError';
  }
}
