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
  section(conf, music.name, { origin: music.origin, raw: music.raw['class'] }, (put) => {
    put('mode', music.mode, at('mode'));
    if (music.directory !== undefined) put('directory', absolute(music.directory), at('directory'));
    if (music.mode === 'custom' && music.application !== undefined)
      put('application', music.application, at('application'));
    if (music.mode === 'files') put('sort', music.sort, at('sort'));
  });
}

/** Asterisk would start at its own sounds, which packages own. */
function absolute(directory: string): string {
  return directory.startsWith('/') ? directory : `/var/lib/asterisk/${directory}`;
}
