import type { PhoneModel } from '../../vendor.ts';

/** Bases of the IP PRO family: each line is a handset, whose keys the base does not set. */
function base(handsets: number): PhoneModel {
  return { lines: handsets, keys: 0 };
}

/** A base that is manager and integrator of its cell. */
export const models: Readonly<Record<string, PhoneModel>> = {
  'N610 IP PRO': base(8),
  'N670 IP PRO': base(20),
  'N870 IP PRO': base(250),
  'N870E IP PRO': base(250),
};
