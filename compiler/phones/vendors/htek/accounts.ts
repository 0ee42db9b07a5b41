/** The numbers of the P-values of an account, which counts from 1: the first six have numbers of their own, the others stand in rows. */
export function accountPlace(account: number) {
  const own = first[account - 1];
  const at = account - 7;
  return (
    own ?? {
      active: 24090 + at,
      profile: 24088 + at,
      label: 24100 + at,
      username: 24110 + at,
      authUsername: 24120 + at,
      password: 24130 + at,
      displayName: 24140 + at,
      voicemail: 24170 + at,
      pickup: 24220 + at,
      groupPickup: 24230 + at,
    }
  );
}

/** Those of accounts 1 to 6. */
const first = [
  row([271, 24082, 20000, 35, 36, 34, 3, 33, 4705, 4706]),
  row([401, 24083, 20001, 735, 736, 734, 703, 426, 4715, 4716]),
  row([501, 24084, 20002, 504, 505, 506, 507, 526, 4725, 4726]),
  row([601, 24085, 20003, 604, 605, 606, 607, 626, 4735, 4736]),
  row([20360, 24086, 20378, 1704, 1705, 1706, 1707, 1726, 20464, 20466]),
  row([20361, 24087, 20379, 1804, 1805, 1806, 1807, 1826, 20465, 20467]),
];

type Row = readonly [number, number, number, number, number, number, number, number, number, number];

function row(numbers: Row) {
  const [active, profile, label, username, authUsername, password, displayName, voicemail, pickup, groupPickup] =
    numbers;
  return { active, profile, label, username, authUsername, password, displayName, voicemail, pickup, groupPickup };
}
