import type { PhoneModel } from '../../vendor.ts';

/** A gateway with so many sockets for analogue phones, each with a line. The small and the large ones have other firmware. */
function gateway(lines: number, family: 'sn4110' | 'sn4300'): PhoneModel {
  return { lines, keys: 0, family };
}

export const models: Readonly<Record<string, PhoneModel>> = {
  SN4112: gateway(2, 'sn4110'),
  SN4112S: gateway(2, 'sn4110'),
  SN4114: gateway(4, 'sn4110'),
  SN4116: gateway(6, 'sn4110'),
  SN4118: gateway(8, 'sn4110'),
  SN4316: gateway(16, 'sn4300'),
  SN4324: gateway(24, 'sn4300'),
  SN4332: gateway(32, 'sn4300'),
};
