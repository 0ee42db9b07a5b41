import type { Rule } from '../rule.ts';
import { idleSccp } from './idle-sccp.ts';
import { lineWithoutSection } from './line-without-section.ts';
import { sccpCodecs } from './sccp-codecs.ts';
import { sccpModel } from './sccp-model.ts';
import { sccpSharedDevice } from './sccp-shared-device.ts';

/** The rules about phones that speak SCCP. */
export const sccpRules: readonly Rule[] = [sccpModel, sccpSharedDevice, sccpCodecs, lineWithoutSection, idleSccp];
