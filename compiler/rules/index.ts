import { dhcpRules } from './dhcp/index.ts';
import { hardwareRules } from './hardware/index.ts';
import { ivrGraphRules } from './ivr-graph/index.ts';
import { networkRules } from './network/index.ts';
import { ownDialplanRules } from './own-dialplan/index.ts';
import { phoneRules } from './phones/index.ts';
import type { Rule } from './rule.ts';
import { sccpRules } from './sccp/index.ts';
import { siteRules } from './site-rules.ts';
import { trunkRules } from './trunks/index.ts';
import { webRules } from './web/index.ts';

/** Every rule, in the order in which `docs/rules.md` explains them. */
export const rules: readonly Rule[] = [
  ...siteRules,
  ...trunkRules,
  ...hardwareRules,
  ...networkRules,
  ...webRules,
  ...sccpRules,
  ...dhcpRules,
  ...phoneRules,
  ...ivrGraphRules,
  ...ownDialplanRules,
];
