import { z } from 'zod';
import { customTrunk } from './custom-trunk.ts';
import { dahdiTrunk } from './dahdi-trunk.ts';
import { iaxTrunk } from './iax-trunk.ts';
import { sipTrunk } from './sip-trunk.ts';

export const trunk = z.discriminatedUnion('kind', [sipTrunk, iaxTrunk, dahdiTrunk, customTrunk]);
