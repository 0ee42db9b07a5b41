import type { Model } from '../../compiler/model/model.ts';
import type { MusicClass } from '../../compiler/model/music-class.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { type ConfText, type ConfWriter, confWriter } from './conf/writer.ts';
import { section } from './section.ts';

/** musiconhold.conf: what people hear while they wait. A class `default` is always there, because Asterisk expects it. */
export function musicOnHoldConf(model: Model): ConfText {
  const conf = confWriter();
  if (!model.musicClasses.has('default')) {
    conf.section('default');
    conf.option('mode', 'files');
    // Where Debian's package has its music.
    conf.option('directory', '/usr/share/asterisk/moh');
    conf.option('sort', 'random');
  }
  for (const music of model.musicClasses.values()) writeClass(conf, music);
  return conf.finish();
}

function writeClass(conf: ConfWriter, music: MusicClass): void {
  const at = (key: string) => fieldOf(music, key);
  const { mode, directory, application, format, announcement } = music;
  section(conf, music.name, { origin: music.origin, raw: music.raw['class'] }, (put) => {
    put('mode', mode, at('mode'));
    if (directory !== undefined) put('directory', directory, at('directory'));
    if (mode === 'playlist')
      for (const [index, entry] of music.entries.entries())
        put('entry', entry, fieldOf({ origin: at('entries') }, index));
    if (mode === 'custom' && application !== undefined) put('application', application, at('application'));
    if (mode === 'custom' && format !== undefined) put('format', format, at('format'));
    if (mode === 'files') put('sort', music.sort, at('sort'));
    if (mode === 'files' && music.loopLast) put('loop_last', true, at('loop_last'));
    if (announcement !== undefined) put('announcement', announcement, at('announcement'));
    if (music.answeredOnly) put('answeredonly', true, at('answered_only'));
  });
}
