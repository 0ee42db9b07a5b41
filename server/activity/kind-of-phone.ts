import { vendors } from '../../compiler/phones/vendors/index.ts';
import type { PhoneSort } from '../../compiler/phones/yaml-for-phone.ts';
import type { SeenPhone } from './activity.ts';

/**
 * What a phone is by what it calls itself, or else by the name of the file of its model; undefined where neither says. Phones put
 * maker and model into `User-Agent`, each in its way: `Yealink SIP-T46G 28.73.0.50 00:15:65:…`,
 * `Aastra6873i MAC:00-11-…`, `FileTransport PolycomVVX-VVX_410-UA/5.9.5.0614`, `Grandstream Model HW GXP2135 SW 1.0.7.97 DevId 000b82…`
 * (tests and code of public provisioning servers show them).
 */
export function kindOfPhone({ fetches }: SeenPhone): PhoneSort | undefined {
  for (const { agent } of fetches) {
    const found = agent === undefined ? undefined : byAgent(agent);
    if (found !== undefined) return found;
  }
  for (const { name } of fetches) {
    const found = byCommonFile(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function byAgent(agent: string): PhoneSort | undefined {
  const lower = agent.toLowerCase();
  const vendor = vendors.find(({ name, alsoCalled = [] }) =>
    [name, ...alsoCalled].some((each) => lower.includes(each)),
  );
  if (vendor === undefined) return undefined;
  const words = new Set(lower.split(/[\s/;(),:-]+/).map(plain));
  const model = Object.keys(vendor.models).find(
    (each) => words.has(plain(each)) || words.has(`${vendor.name}${plain(each)}`),
  );
  return model === undefined ? undefined : { vendor: vendor.name, model };
}

/** Only where one model has a file of that name. */
function byCommonFile(name: string): PhoneSort | undefined {
  const found = vendors.flatMap((vendor) =>
    Object.entries(vendor.models)
      .filter(([modelName, model]) => vendor.commonFiles.some(({ path }) => path(modelName, model) === name))
      .map(([model]) => ({ vendor: vendor.name, model })),
  );
  return found.length === 1 ? found[0] : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[ _-]/g, '');
}
