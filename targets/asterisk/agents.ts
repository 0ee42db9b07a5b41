import type { Model } from '../../compiler/model/model.ts';
import { type ConfText, confWriter } from './conf/writer.ts';

/** pbxc-agents.conf: the PINs of agents, which the dialplan asks for by `AST_CONFIG`, so that none stands in it. */
export function agentsConf(model: Model): ConfText {
  const conf = confWriter();
  for (const { number, pin, origin } of model.agents.values()) {
    if (pin === undefined) continue;
    conf.section(number, { origin });
    conf.option('pin', pin, pin.origin);
  }
  return conf.finish();
}
