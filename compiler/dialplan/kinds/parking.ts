import type { Model } from '../../model/model.ts';
import { fieldOf } from '../../model/object.ts';
import { type Parking, type ParkingSides, positionsOf } from '../../model/parking.ts';
import { application } from '../application.ts';
import type { Builder } from '../builder.ts';
import { stepsTo } from '../destination.ts';
import type { Step } from '../dialplan.ts';
import { join, variable } from '../expression.ts';
import { headerOption } from '../library/header-option.ts';
import type { Hooks } from '../library/hooks.ts';
import { lotContext, parkedContext } from '../names.ts';

/**
 * A parking lot. Its numbers are extensions of the dialplan, not the ones that Asterisk makes by itself: so everything that can
 * be dialled is in one file. Park comes first, or Asterisk would not know a transfer to the number for a parking.
 */
export function addParking(builder: Builder, model: Model, hooks: Hooks, parking: Parking): void {
  const { name, number, context, origin, supervision } = parking;
  const here = builder.context(context);
  here.add({ pattern: number, origin, steps: [application('Park', name), application('Hangup')] });
  for (const position of positionsOf(parking))
    here.add({
      pattern: position,
      hint: supervision ? `park:${position}@${lotContext(name)}` : undefined,
      origin: fieldOf(parking, 'positions'),
      steps: [application('ParkedCall', name, position), application('Hangup')],
    });
  builder.context(parkedContext(name), 'Calls that nobody fetched').add({
    pattern: 's',
    origin,
    steps: [...comeBack(hooks, parking), ...goOn(model, parking)],
  });
}

/** Asterisk says who parked the call. */
function comeBack(hooks: Hooks, parking: Parking): Step[] {
  if (!parking.comebackToOrigin) return [];
  const options = [
    pressed('t', parking.transfers),
    pressed('k', parking.reparking),
    pressed('h', parking.hangup),
    pressed('x', parking.recording),
  ].join('');
  const dial = application('Dial', variable('PARKER'), parking.comebackRing, join(options, headerOption(hooks)));
  return [{ application: dial, origin: fieldOf(parking, 'comeback_to_origin') }];
}

/** Dial has a small letter for who is called, here who parked, and a capital for who calls. */
function pressed(letter: string, sides: ParkingSides): string {
  const small = sides === 'caller' || sides === 'both' ? letter : '';
  return sides === 'callee' || sides === 'both' ? small + letter.toUpperCase() : small;
}

function goOn(model: Model, { noAnswer }: Parking): Step[] {
  return noAnswer === undefined ? [{ application: application('Hangup') }] : stepsTo(model, noAnswer);
}
