import type { Cell } from './cell.ts';
import type { ReportCell } from './report-cell.ts';

/** The cells of a row that describe an account of the user in other applications. */
export interface AccountCells {
  readonly enabled: Cell | undefined;
  readonly username: Cell | undefined;
  readonly password: Cell | undefined;
  readonly profile: Cell | undefined;
}

/** What the format asks of accounts: complete, with a password of four characters at least, and a name of its own. */
export function checkAccount(
  who: string,
  account: AccountCells,
  usernames: Map<string, Cell>,
  report: ReportCell,
): void {
  const { enabled, username, password, profile } = account;
  if (enabled?.text === '1') {
    const needed = { username, password, cti_profile_name: profile };
    for (const [column, cell] of Object.entries(needed)) {
      if (cell === undefined) report('missing-key', `the account of ${who} needs "${column}"`, enabled);
    }
  }
  if (password !== undefined) checkPassword(who, password, report);
  if (username === undefined) return;
  const first = usernames.get(username.text);
  if (first === undefined) usernames.set(username.text, username);
  else {
    report('duplicate-object', `the account "${username.text}" is there twice`, username, {
      related: [[`the account "${username.text}" is here first`, first]],
    });
  }
}

function checkPassword(who: string, password: Cell, report: ReportCell): void {
  const { text } = password;
  if (text.length < 4) report('wrong-type', `the password of ${who} has fewer than 4 characters`, password);
  else if (text.length < 8 || !/[A-Za-z]/.test(text) || !/[0-9]/.test(text)) {
    const message = `the password of ${who} is easy to guess`;
    const hint = 'take 8 characters or more, letters and digits';
    report('weak-secret', message, password, { severity: 'warning', hint });
  }
}
