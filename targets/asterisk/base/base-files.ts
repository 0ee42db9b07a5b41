import type { Reload } from '../../../compiler/artifact.ts';
import type { ConfText } from '../conf/writer.ts';
import { aclConf, type NamedAcl } from './acl-conf.ts';
import { type AsteriskConfOptions, asteriskConf } from './asterisk-conf.ts';
import { ccssConf } from './ccss-conf.ts';
import { followmeConf } from './followme-conf.ts';
import { type HttpConfOptions, httpConf } from './http-conf.ts';
import { type IndicationsConfOptions, indicationsConf } from './indications-conf.ts';
import { type LoggerConfOptions, loggerConf } from './logger-conf.ts';
import { type ModulesConfOptions, modulesConf } from './modules-conf.ts';
import { pjprojectConf } from './pjproject-conf.ts';
import { pjsipNotifyConf } from './pjsip-notify-conf.ts';
import { type NamedRule, queuerulesConf } from './queuerules-conf.ts';
import { type RtpConfOptions, rtpConf } from './rtp-conf.ts';
import { stasisConf } from './stasis-conf.ts';
import { udptlConf } from './udptl-conf.ts';
import { websocketClientConf } from './websocket-client-conf.ts';

export interface BaseFilesOptions {
  readonly process?: AsteriskConfOptions;
  readonly modules?: ModulesConfOptions;
  readonly indications: IndicationsConfOptions;
  readonly rtp?: RtpConfOptions;
  readonly logger?: LoggerConfOptions;
  /** Left out, the web server is off. */
  readonly http?: HttpConfOptions;
  readonly acls?: readonly NamedAcl[];
  readonly penaltyRules?: readonly NamedRule[];
}

export interface BaseFile {
  /** Name in /etc/asterisk. */
  readonly name: string;
  readonly reload: Reload;
  readonly text: ConfText;
}

/** The files Asterisk wants on every host, whoever its users are; sorted by name. */
export function baseFiles(options: BaseFilesOptions): BaseFile[] {
  const files: BaseFile[] = [
    { name: 'acl.conf', reload: 'acl', text: aclConf(options.acls) },
    { name: 'asterisk.conf', reload: 'asterisk-restart', text: asteriskConf(options.process) },
    { name: 'ccss.conf', reload: 'ccss', text: ccssConf() },
    { name: 'followme.conf', reload: 'asterisk-reload', text: followmeConf() },
    { name: 'http.conf', reload: 'http', text: httpConf(options.http) },
    { name: 'indications.conf', reload: 'indications', text: indicationsConf(options.indications) },
    { name: 'logger.conf', reload: 'logger', text: loggerConf(options.logger) },
    { name: 'modules.conf', reload: 'asterisk-restart', text: modulesConf(options.modules) },
    { name: 'pjproject.conf', reload: 'asterisk-restart', text: pjprojectConf() },
    { name: 'pjsip_notify.conf', reload: 'pjsip-notify', text: pjsipNotifyConf() },
    { name: 'queuerules.conf', reload: 'queues', text: queuerulesConf(options.penaltyRules) },
    { name: 'rtp.conf', reload: 'rtp', text: rtpConf(options.rtp) },
    { name: 'stasis.conf', reload: 'asterisk-restart', text: stasisConf() },
    { name: 'udptl.conf', reload: 'udptl', text: udptlConf() },
  ];
  if (options.modules?.features?.has('ari')) {
    files.push({ name: 'websocket_client.conf', reload: 'asterisk-reload', text: websocketClientConf() });
  }
  return files;
}
