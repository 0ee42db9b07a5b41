/** The variables that every IVR has and none can set: what they are called, and the expression of Asterisk's that they are. */
export const builtins: ReadonlyMap<string, { readonly name: string; readonly args: readonly string[] }> = new Map([
  ['callerid_num', { name: 'CALLERID', args: ['num'] }],
  ['callerid_name', { name: 'CALLERID', args: ['name'] }],
  ['callerid_dnid', { name: 'CALLERID', args: ['dnid'] }],
  ['language', { name: 'CHANNEL', args: ['language'] }],
  ['uniqueid', { name: 'CHANNEL', args: ['uniqueid'] }],
]);
