import type { PhoneModel } from '../../vendor.ts';

/** IP Touch phones: one line, and keys that dial. */
function ipTouch(keys: number): PhoneModel {
  return {
    lines: 1,
    keys,
    family: 'ip-touch',
    keyTypes: ['speeddial'],
    cannot: ['user', 'srtp', 'vlan', 'syslog', 'phonebook', 'services'],
  };
}

/** Myriad phones, whose lines take the first of `all` keys: those that stay with eight lines count. */
function myriad(all: number): PhoneModel {
  return {
    lines: 8,
    keys: all - 8,
    family: 'myriad',
    keyTypes: ['blf', 'speeddial', 'park'],
    cannot: ['srtp', 'syslog', 'services'],
  };
}

export const models: Readonly<Record<string, PhoneModel>> = {
  4008: ipTouch(4),
  4018: ipTouch(4),
  4028: ipTouch(4),
  4038: ipTouch(6),
  4068: ipTouch(8),
  '8028s-GE': {
    lines: 2,
    keys: 6,
    family: '8028s',
    keyTypes: ['speeddial', 'park'],
    cannot: ['user', 'srtp', 'dtmfMode', 'backup', 'dns', 'syslog', 'phonebook', 'services'],
  },
  M3: myriad(20),
  M5: myriad(28),
  M7: myriad(28),
};
