import { type ConfText, confWriter } from '../conf/writer.ts';

export interface AsteriskConfOptions {
  /** Put before every unique id of a call, so that ids of several hosts never meet in one call log. */
  readonly systemName?: string;
  /** Language of the prompts where nothing else says one: `fr_FR`. */
  readonly language?: string;
}

/** asterisk.conf: where things are (as in Debian's package) and what holds for the whole process. */
export function asteriskConf(options: AsteriskConfOptions = {}): ConfText {
  const conf = confWriter();

  conf.section('directories');
  // No astmoddir: it depends on the processor (/usr/lib/x86_64-linux-gnu/...), and Asterisk knows its own.
  conf.option('astetcdir', '/etc/asterisk');
  conf.option('astvarlibdir', '/var/lib/asterisk');
  conf.option('astdbdir', '/var/lib/asterisk');
  // RSA keys, which IAX looks for in `keys` below it. Debian has that folder here, not where its own file says.
  conf.option('astkeydir', '/usr/share/asterisk');
  conf.option('astdatadir', '/usr/share/asterisk');
  conf.option('astagidir', '/usr/share/asterisk/agi-bin');
  conf.option('astspooldir', '/var/spool/asterisk');
  conf.option('astrundir', '/run/asterisk');
  conf.option('astlogdir', '/var/log/asterisk');

  conf.section('options');
  conf.option('runuser', 'asterisk');
  conf.option('rungroup', 'asterisk');
  if (options.systemName !== undefined) conf.option('systemname', options.systemName);
  if (options.language !== undefined) conf.option('defaultlanguage', options.language);
  // No file of this tree runs a program, and nobody who can write a phone's name may reach SHELL() or System().
  conf.option('execincludes', false);
  conf.option('live_dangerously', false);
  // A silent recording or wait would otherwise send no media at all, and trunks hang up on silence.
  conf.option('transmit_silence', true);
  // The commands that look after a host (every reload is one) would each leave two lines in the log.
  conf.option('hideconnect', true);

  conf.section('files');
  // Members of the group may use the command line; nobody else.
  conf.option('astctlpermissions', '0660');
  conf.option('astctlgroup', 'asterisk');

  return conf.finish();
}
