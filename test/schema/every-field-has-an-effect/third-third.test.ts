import { testFields } from '../fields/every-field.ts';

testFields(2, 3);
