/**
 * The value of `set_var`: a variable of every channel of the endpoint. When the channel is made, Asterisk reads backslashes
 * in it as C does in a string.
 */
export function setVar(name: string, value: string): string {
  return `${name}=${value.includes('\\') ? value.replaceAll('\\', '\\\\') : value}`;
}
