/** The numbers of the P-values of an account, which counts from 1: the first has numbers of its own. */
export function accountPlace(account: number) {
  const further = 2300 + 100 * (account - 1);
  const common = {
    secondary: further + 12,
    tlsScheme: further + 29,
    dtmf: { inband: further + 1, rfc4733: further + 2, info: further + 3 },
    forcePickup: 6752 + account - 1,
  };
  if (account === 1) {
    return {
      ...common,
      active: 271,
      label: 270,
      server: 47,
      username: 35,
      authUsername: 36,
      password: 34,
      displayName: 3,
      voicemail: 33,
      messages: 99,
      transport: 130,
      srtp: 183,
      pickup: 1347,
      codecs: [57, 58, 59, 60, 61, 62, 46, 98],
    };
  }
  const base = account <= 4 ? 100 * (account + 2) : 1200 + 100 * account;
  return {
    ...common,
    active: base + 1,
    label: base + 17,
    server: base + 2,
    username: base + 4,
    authUsername: base + 5,
    password: base + 6,
    displayName: base + 7,
    voicemail: base + 26,
    messages: base + 15,
    transport: base + 48,
    srtp: base + 43,
    pickup: base + 81,
    codecs: Array.from({ length: 8 }, (_, at) => base + 51 + at),
  };
}
