import type { Model } from '../model/model.ts';
import type { PhoneSettings } from '../model/phone-settings.ts';
import type { PhoneLogin } from './phone.ts';

/** Who may change a phone's settings, or use its web pages; a phone always has an administrator. */
export function loginOf(
  model: Model,
  settings: readonly PhoneSettings[],
  who: 'admin' | 'user',
): PhoneLogin | undefined {
  const said = settings.find((each) => each[who] !== undefined)?.[who];
  const password = said?.password ?? (who === 'admin' ? model.provisioning.adminPassword : undefined);
  return password === undefined ? undefined : { username: said?.username ?? who, password };
}
