/** Ends the command with a message for the person and an exit code of `exitCode`; anything else thrown is a bug of pbxc. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}
