import type { Rule } from '../rule.ts';
import { firewallOperatorByName } from './firewall-operator-by-name.ts';

/** The rules about the network of hosts. */
export const networkRules: readonly Rule[] = [firewallOperatorByName];
