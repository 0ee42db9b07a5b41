/** The versions of Asterisk whose options are known. */
export type AsteriskVersion = '16' | '22';
