import { testFields } from '../fields/every-field.ts';

testFields(1, 3);
