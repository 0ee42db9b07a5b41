import type { HostWeb } from '../../compiler/model/host-web.ts';

/** The address at which a program on the same machine reaches Asterisk's web server. */
export function ownWebAddress({ bind }: HostWeb): string {
  if (bind === '0.0.0.0') return '127.0.0.1';
  return bind === '::' ? '::1' : bind;
}
