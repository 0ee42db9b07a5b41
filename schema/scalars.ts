import { z } from 'zod';
import { forms, type TextForm } from './patterns.ts';

/** A text of a form. */
export const formed = (form: TextForm, max = 250) => z.string().regex(form.regexp).max(max);

/** What is written without quotes may be read as a number (`1000`), so texts that may be digits accept both. */
const orDigits = (text: z.ZodString) => z.union([text, z.number().int().nonnegative()]);

/** A line of text for people, in any script. */
export const text = (max = 250) => orDigits(formed(forms.text, max));
/** The name of an object. 39 characters is what Asterisk and XiVO both hold. */
export const name = () => orDigits(formed(forms.name));
/** A context by name: the site's, or one of the site's own dialplan. */
export const contextName = () => formed(forms.contextName);
/** What is dialled. */
export const number = () => orDigits(formed(forms.number));
/** A number or a pattern of Asterisk's, without its leading underscore: `0ZXXXXXXXX`, `00.`, `[1-5]X`. */
export const numberPattern = () => orDigits(formed(forms.numberPattern));
/** `1000-1999`, or one number. */
export const range = () => orDigits(formed(forms.range));
/** A length of time with its unit: `20s`, `5m`, `1h`. */
export const duration = () => z.union([formed(forms.duration), z.literal(0)]);
/** YAML leaves `yes` and `no` text; here they mean what they say. */
export const yesNo = () => z.union([z.boolean(), z.enum(['yes', 'no'])]);
export const timeZone = () => formed(forms.timeZone);
/** `fr`, `fr_FR`: a directory of Asterisk's sounds. */
export const language = () => formed(forms.language);
export const hostName = () => formed(forms.hostName);
/** What `ssh` is told: a host, or a user of it. */
export const sshTarget = () => formed(forms.sshTarget);
export const network = () => formed(forms.network);
export const networkOrHost = () => formed(forms.networkOrHost);
export const ipv4Address = () => formed(forms.ipv4Address);
export const interfaceName = () => formed(forms.interfaceName);
export const port = () => z.number().int().min(1).max(65535);
export const email = () => formed(forms.email);
/** A sound file's name without its ending, below Asterisk's sounds or the site's. */
export const soundName = () => formed(forms.soundName, 200);
/** A path below a directory of the host. */
export const path = () => formed(forms.path, 200);
export const account = () => orDigits(formed(forms.account));

/** The codecs that Asterisk calls by these names. */
const codec = () =>
  z.enum([
    'alaw',
    'ulaw',
    'g722',
    'g729',
    'g726',
    'g723',
    'gsm',
    'ilbc',
    'opus',
    'speex',
    'speex16',
    'slin',
    'slin16',
    'siren7',
    'siren14',
    'h261',
    'h263',
    'h263p',
    'h264',
    'vp8',
    'vp9',
    't140',
  ]);

/** Codecs in the order of preference. */
export const codecs = () => z.array(codec()).min(1).max(30);
