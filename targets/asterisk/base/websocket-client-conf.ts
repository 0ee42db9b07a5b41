import { type ConfText, confWriter } from '../conf/writer.ts';

/** websocket_client.conf: ARI calls no application on its own; applications call it. Asterisk's ARI complains when it is missing. */
export function websocketClientConf(): ConfText {
  const conf = confWriter();
  conf.comment('No connections are opened from here.');
  return conf.finish();
}
