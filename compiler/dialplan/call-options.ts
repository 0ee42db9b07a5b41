import type { InCallCodes } from '../model/settings.ts';
import type { User } from '../model/user.ts';

/** What a user may press during a call, as options of Dial: in small letters for who is called, in capitals for who calls. `lot` is where the user parks. */
export function optionsOf(
  user: Pick<User, 'callTransfer' | 'dtmfHangup' | 'onlineRecording'>,
  codes: InCallCodes,
  lot?: string,
): string {
  const transfers = codes.blindTransfer !== undefined || codes.attendedTransfer !== undefined;
  return [
    user.callTransfer && transfers ? 't' : '',
    user.dtmfHangup && codes.disconnect !== undefined ? 'h' : '',
    user.callTransfer && codes.park !== undefined && lot !== undefined ? 'k' : '',
    user.onlineRecording && codes.onlineRecording !== undefined ? 'x' : '',
  ].join('');
}

/** What a user may press who says nothing of it. */
export const usualUser = { callTransfer: true, dtmfHangup: true, onlineRecording: false };
