/** The keys of a site under which a secret stands, as the source of a regular expression. */
export const secretKeyPattern = String.raw`(?:\w*(?:password|passwd|secret)|(?:admin_|user_)?pin|rightcall_code|md5_cred)`;

const secretKey = new RegExp(`^${secretKeyPattern}$`);

/** Whether what stands under this key of a site is nothing to show: in no message, hint or path. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}
