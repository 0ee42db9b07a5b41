import { fieldOf, type ModelObject } from '../../model/object.ts';
import { setFunction } from '../application.ts';
import type { Step } from '../dialplan.ts';

/** The call goes on in the language of an object that has one. */
export function languageSteps(object: ModelObject & { readonly language: string | undefined }): Step[] {
  if (object.language === undefined) return [];
  return [{ application: setFunction('CHANNEL', 'language', object.language), origin: fieldOf(object, 'language') }];
}
