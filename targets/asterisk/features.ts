import type { Code, InCallCodes } from '../../compiler/model/settings.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';

/** features.conf: what people press during a call. */
export function featuresConf(codes: InCallCodes): ConfText {
  const conf = confWriter();
  conf.section('general');
  conf.option('featuredigittimeout', codes.digitTimeout);
  conf.option('transferdigittimeout', codes.transferDigitTimeout);
  conf.option('atxfernoanswertimeout', codes.attendedTransferTimeout);
  // Picking up is the dialplan's: it knows who may take whose calls.
  conf.option('pickupexten', '');
  conf.section('featuremap');
  writeCode(conf, 'blindxfer', codes.blindTransfer);
  writeCode(conf, 'atxfer', codes.attendedTransfer);
  writeCode(conf, 'disconnect', codes.disconnect);
  writeCode(conf, 'automixmon', codes.onlineRecording);
  // The only one that Asterisk has no code of its own for.
  if (codes.park !== undefined) writeCode(conf, 'parkcall', codes.park);
  return conf.finish();
}

/** Empty takes a code away: left out, Asterisk has codes of its own, `#` and `*`, which would end calls to banks. */
function writeCode(conf: ConfWriter, key: string, code: Code | undefined): void {
  conf.option(key, code?.digits ?? '', code?.origin);
}
