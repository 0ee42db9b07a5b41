import { createSocket, type Socket } from 'node:dgram';
import { isIP, type Server } from 'node:net';
import { receiveBuffer } from '../tftp/server.ts';

/** Where to listen: on a socket that was passed, or on an address and port. */
export type Place = { readonly fd: number } | { readonly address: string; readonly port: number };

/** How many connections may wait to be taken, as far as the system allows. */
const backlog = 4096;

/** Makes a server listen; settles with the port it listens on. */
export function listen(server: Server, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const done = (): void => {
      server.off('error', reject);
      // A connection that cannot be taken (no descriptor left) is one that failed, no reason to end.
      server.on('error', () => {});
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    };
    if ('fd' in place) server.listen({ fd: place.fd, backlog }, done);
    else server.listen({ host: place.address, port: place.port, backlog }, done);
  });
}

/** A bound UDP socket. */
export function listenUdp(place: Place): Promise<Socket> {
  const isSix = 'address' in place && isIP(place.address) === 6;
  const socket = createSocket({ type: isSix ? 'udp6' : 'udp4', recvBufferSize: receiveBuffer });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    const done = (): void => {
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve(socket);
    };
    if ('fd' in place) socket.bind({ fd: place.fd }, done);
    else socket.bind({ address: place.address, port: place.port, exclusive: true }, done);
  });
}
