import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed } from './scalars.ts';

/** Objects of one kind by their names. */
export const named = <Kind extends z.ZodTypeAny>(kind: Kind) => z.record(formed(forms.name), kind);
