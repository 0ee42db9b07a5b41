const secretKey = /^(?:\w*(?:password|passwd|secret)|(?:admin_|user_)?pin|md5_cred)$/;

/** Whether what stands under this key of a site is nothing to show: in no message, hint or path. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}
