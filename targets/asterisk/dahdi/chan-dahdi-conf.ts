import type { Hardware } from '../../../compiler/model/hardware.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { fieldOf } from '../../../compiler/model/object.ts';
import { type ConfText, confWriter } from '../conf/writer.ts';

/** chan_dahdi.conf: what is true of all channels. The layers of BRI are set before the channels, which take what is set by then. */
export function chanDahdiConf(model: Model, hardware: Hardware): ConfText {
  const conf = confWriter();
  conf.section('channels');
  conf.option('language', model.site.language, fieldOf(model.site, 'language'));
  conf.option('usecallerid', true);
  conf.option('hidecallerid', false);
  conf.option('echocancelwhenbridged', false);
  const layers = layersOf(hardware);
  if (layers !== undefined) {
    const origin = fieldOf(hardware, 'bri');
    conf.option('layer1_presence', layers.presence, origin);
    conf.option('layer2_persistence', layers.persistence, origin);
  }
  conf.include('dahdi-channels.conf');
  return conf.finish();
}

function layersOf({ cards, bri }: Hardware): { presence: string; persistence: string } | undefined {
  const hasBri = cards.some(({ ports }) => ports.some(({ kind }) => kind === 'bri'));
  if (!hasBri || bri === 'ptp') return undefined;
  return bri === 'ptmp'
    ? { presence: 'required', persistence: 'keep_up' }
    : { presence: 'ignore', persistence: 'leave_down' };
}
