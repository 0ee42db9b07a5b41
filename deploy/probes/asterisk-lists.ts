/** `Endpoint:  alice/1000   Not in use   0 of inf`, of `pjsip list endpoints`. */
export function endpointsIn(said: string): Set<string> {
  return new Set([...said.matchAll(/^ *Endpoint: +([^\s/<]+)/gm)].map(([, name = '']) => name));
}

/** `support has 0 calls (max unlimited) in 'ringall' strategy`, of `queue show`. */
export function queuesIn(said: string): Set<string> {
  return new Set([...said.matchAll(/^(\S+) +has \d+ calls/gm)].map(([, name = '']) => name));
}

/** ` operator/sip:192.0.2.1   operator   Registered (exp. 3590s)`, of `pjsip show registrations`. */
export function registeredIn(said: string): Set<string> {
  return new Set([...said.matchAll(/^ (\S+?)\/\S+ .* Registered\b/gm)].map(([, name = '']) => name));
}
