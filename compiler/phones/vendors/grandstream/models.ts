import type { PhoneModel } from '../../vendor.ts';
import { type KeyLayout, keysIn } from './keys.ts';

/** Keys in the order in which they count; `family` is the name of the layout. */
export const layouts = {
  none: { fixed: 0, physical: 0, dynamic: 0, series: 'GXP' },
  GXP1628: { fixed: 2, physical: 8, dynamic: 0, series: 'GXP' },
  GXP1630: { fixed: 3, physical: 8, dynamic: 0, series: 'GXP' },
  GXP1760: { fixed: 6, physical: 0, dynamic: 0, series: 'GXP' },
  GXP1780: { fixed: 8, physical: 0, dynamic: 16, series: 'GXP' },
  GXP2130: { fixed: 3, physical: 8, dynamic: 0, series: 'GXP' },
  GXP2135: { fixed: 8, physical: 0, dynamic: 24, series: 'GXP' },
  GXP2140: { fixed: 4, physical: 0, dynamic: 12, series: 'GXP' },
  GXP2160: { fixed: 6, physical: 24, dynamic: 0, series: 'GXP' },
  GXP2170: { fixed: 12, physical: 0, dynamic: 36, series: 'GXP' },
  GRP2612: { fixed: 4, physical: 0, dynamic: 12, series: 'GRP' },
  GRP2613: { fixed: 6, physical: 0, dynamic: 18, series: 'GRP' },
  GRP2614: { fixed: 4, physical: 24, dynamic: 12, series: 'GRP' },
  GRP2615: { fixed: 10, physical: 0, dynamic: 30, series: 'GRP' },
  GRP2616: { fixed: 6, physical: 24, dynamic: 10, series: 'GRP' },
} satisfies Readonly<Record<string, KeyLayout>>;

function model(lines: number, family: keyof typeof layouts, moduleKeys?: number): PhoneModel {
  return { lines, keys: keysIn(layouts[family]), family, ...(moduleKeys !== undefined && { moduleKeys }) };
}

export const models: Readonly<Record<string, PhoneModel>> = {
  GXP1160: model(1, 'none'),
  GXP1165: model(1, 'none'),
  GXP1400: model(2, 'none'),
  GXP1405: model(2, 'none'),
  GXP1450: model(2, 'none'),
  GXP1610: model(1, 'none'),
  GXP1615: model(1, 'none'),
  GXP1620: model(2, 'none'),
  GXP1625: model(2, 'none'),
  GXP1628: model(2, 'GXP1628'),
  GXP1630: model(3, 'GXP1630'),
  GXP1760: model(3, 'GXP1760'),
  GXP1760W: model(3, 'GXP1760'),
  GXP1780: model(4, 'GXP1780'),
  GXP1782: model(4, 'GXP1780'),
  GXP2130: model(3, 'GXP2130'),
  GXP2135: model(4, 'GXP2135'),
  GXP2140: model(4, 'GXP2140', 40),
  GXP2160: model(6, 'GXP2160'),
  GXP2170: model(6, 'GXP2170', 40),
  GRP2612: model(2, 'GRP2612'),
  GRP2612P: model(2, 'GRP2612'),
  GRP2612W: model(2, 'GRP2612'),
  GRP2613: model(3, 'GRP2613'),
  GRP2614: model(4, 'GRP2614'),
  GRP2615: model(5, 'GRP2615', 40),
  GRP2616: model(6, 'GRP2616'),
};
