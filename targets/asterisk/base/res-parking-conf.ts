import { type ConfText, confWriter } from '../conf/writer.ts';

export interface ParkingLot {
  /** The number that parks a call. */
  readonly extension: string;
  /** The numbers that calls are parked at and fetched from. */
  readonly positions: { readonly first: number; readonly last: number };
  /** The context the numbers are made in; whoever may park and fetch includes it. */
  readonly context: string;
  /** Seconds until a parked call returns to who parked it. */
  readonly timeout: number;
  readonly musicOnHold?: string;
}

/** res_parking.conf: where calls are parked. Without a lot nobody can park: the numbers 700 to 750 stay free for the site. */
export function resParkingConf(lot?: ParkingLot): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('parkeddynamic', false);
  // Asterisk insists on a lot of this name; one without `parkext` makes no extensions.
  conf.section('default');
  if (lot === undefined) return conf.finish();

  conf.option('context', lot.context);
  conf.option('parkext', lot.extension);
  conf.option('parkpos', `${lot.positions.first}-${lot.positions.last}`);
  conf.option('parkingtime', lot.timeout);
  conf.option('parkinghints', true);
  conf.option('comebacktoorigin', true);
  if (lot.musicOnHold !== undefined) conf.option('parkedmusicclass', lot.musicOnHold);
  return conf.finish();
}
