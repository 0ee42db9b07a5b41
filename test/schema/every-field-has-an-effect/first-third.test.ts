import { testFields } from '../fields/every-field.ts';

testFields(0, 3);
