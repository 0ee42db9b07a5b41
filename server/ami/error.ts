/** Why an action has no answer: Asterisk is `away` (or does not answer), or it `refused`. */
export class AmiError extends Error {
  readonly reason: 'away' | 'refused';

  constructor(reason: 'away' | 'refused', message: string) {
    super(message);
    this.name = 'AmiError';
    this.reason = reason;
  }
}
