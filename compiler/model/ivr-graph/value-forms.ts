import { forms, type TextForm } from '../../../schema/patterns.ts';
import { isInteger } from './expression/expression.ts';
import type { ValueForm } from './link-value.ts';

/** A whole number between two others. */
export function wholeNumber(least: number, most: number): ValueForm {
  return {
    fits: (text) => isInteger(text) && Number(text) >= least && Number(text) <= most,
    means: `a whole number from ${least} to ${most}`,
    fallback: String(least),
  };
}

/** Seconds. More than a day is a mistake. */
export const seconds: ValueForm = wholeNumber(0, 86_400);

/** A text of a form of the language; an expression that needs no variable may give any. */
function formed({ regexp, means }: TextForm, fallback: string): ValueForm {
  return { fits: (text) => regexp.test(text), means, fallback };
}

export const soundForm: ValueForm = formed(forms.soundName, 'beep');
export const urlForm: ValueForm = formed(forms.ivrUrl, 'http://localhost/');
export const queueForm: ValueForm = formed(forms.name, 'none');
export const eventForm: ValueForm = formed(forms.account, 'none');
