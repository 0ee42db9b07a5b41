import { lotContext, parkedContext } from '../../compiler/dialplan/names.ts';
import type { Host } from '../../compiler/model/host.ts';
import { isOnHost } from '../../compiler/model/is-on-host.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Parking } from '../../compiler/model/parking.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
import { section } from './section.ts';

/**
 * res_parking.conf: where calls are parked. Asterisk makes the extensions of a lot by itself, and wants them for parking by a
 * code: they are in a context of their own, from which nobody dials. What people dial is in the dialplan, like all else.
 */
export function resParkingConf(model: Model, host: Host): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('parkeddynamic', false);
  // Asterisk insists on a lot of this name.
  if (!model.parkings.has('default')) conf.section('default');
  for (const parking of model.parkings.values()) {
    if (isOnHost(model, parking.context, host.name)) writeParking(conf, parking);
  }
  return conf.finish();
}

function writeParking(conf: ConfWriter, parking: Parking): void {
  const at = (key: string) => fieldOf(parking, key);
  const { from, to } = parking.positions;
  section(conf, parking.name, { origin: parking.origin, raw: parking.raw['parking_lot'] }, (put) => {
    put('context', lotContext(parking.name), parking.origin);
    put('parkext', parking.number, at('number'));
    put('parkpos', `${from}-${to}`, at('positions'));
    put('findslot', parking.findSlot, at('find_slot'));
    put('parkedmusicclass', parking.musicOnHold, at('music_on_hold'));
    put('parkingtime', parking.timeout, at('timeout'));
    // The dialplan rings who parked, and knows where a call goes then.
    put('comebacktoorigin', false, at('comeback_to_origin'));
    put('comebackcontext', parkedContext(parking.name), at('comeback_to_origin'));
    if (parking.courtesyTone !== undefined) {
      put('courtesytone', parking.courtesyTone, at('courtesy_tone'));
      put('parkedplay', parking.courtesyToneTo, at('courtesy_tone_to'));
    }
    put('parkedcalltransfers', parking.transfers, at('transfers'));
    put('parkedcallreparking', parking.reparking, at('reparking'));
    put('parkedcallhangup', parking.hangup, at('hangup'));
    put('parkedcallrecording', parking.recording, at('recording'));
  });
}
