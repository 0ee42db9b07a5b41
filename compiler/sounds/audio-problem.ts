import type { MediaFile } from '../source/media.ts';
import { wavGsm, wavPcm } from './audio-head.ts';

/** Why Asterisk cannot play a file of the site, as the end of a sentence about it, and the way out. */
export interface AudioProblem {
  readonly problem: string;
  readonly hint: string;
}

/** The endings without a head that could be looked at: the bytes are the sound. */
const bareEndings: ReadonlySet<string> = new Set(
  'al alaw alw au g722 g726-16 g726-24 g726-32 g726-40 g729 gsm mu pcm raw slin sln sln12 sln16 sln24 sln32 sln44 sln48 sln96 sln192 ul ulaw ulw'.split(
    ' ',
  ),
);

/** Looks at the ending and the head of a file, as the modules that pbxc loads would. */
export function audioProblem({ name, size, head }: MediaFile): AudioProblem | undefined {
  const ending = endingOf(name);
  const convert = {
    hint: `convert it: \`sox IN -b 16 -c 1 -r 8000 ${name.slice(0, name.length - ending.length)}wav\``,
  };
  if (size === 0) return { problem: 'is empty', hint: 'record it again' };
  if (head.container === 'mp3' || ending === 'mp3')
    return { problem: 'is MP3, which Asterisk does not play', ...convert };
  if (ending === 'wav' || ending === 'wav16') {
    if (head.container !== 'wav') return { problem: 'is no WAV file', ...convert };
    const rate = ending === 'wav' ? 8000 : 16000;
    if (head.encoding === wavPcm && head.bits === 16 && head.channels === 1 && head.rate === rate) return undefined;
    return { problem: `is ${spokenWav(head)}; Asterisk plays PCM of 16 bit, mono, ${rate} Hz`, ...convert };
  }
  if (ending === 'WAV' || ending === 'wav49') {
    if (head.container === 'wav' && head.encoding === wavGsm) return undefined;
    return { problem: `has no GSM in it, which .${ending} stands for`, hint: 'PCM is .wav, in small letters' };
  }
  if (ending === 'ogg') {
    if (head.container === 'vorbis' && head.channels === 1 && head.rate === 8000) return undefined;
    return { problem: 'is no Ogg Vorbis, mono, of 8000 Hz', ...convert };
  }
  if (ending === 'opus') return head.container === 'opus' ? undefined : { problem: 'is no Ogg Opus', ...convert };
  if (!bareEndings.has(ending)) return { problem: 'has an ending that Asterisk does not know', ...convert };
  if (head.container !== 'other')
    return { problem: `has a head, but .${ending} stands for sound without one`, ...convert };
  if (ending === 'gsm' && size % 33 !== 0) return { problem: 'is no GSM, which has frames of 33 bytes', ...convert };
  return undefined;
}

/** What follows the last dot. */
export function endingOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return file.includes('.') ? file.slice(file.lastIndexOf('.') + 1) : '';
}

function spokenWav(head: { encoding: number; channels: number; rate: number; bits: number }): string {
  const encoding = head.encoding === wavPcm ? `PCM of ${head.bits} bit` : `WAV of encoding ${head.encoding}`;
  const channels = head.channels === 1 ? 'mono' : head.channels === 2 ? 'stereo' : `${head.channels} channels`;
  return `${encoding}, ${channels}, ${head.rate} Hz`;
}
