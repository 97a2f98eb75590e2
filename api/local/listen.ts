import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartFailure } from './start-failure';

/**
 * Lets a server listen on the loopback interface.
 * @returns the port, which is a free one when 0 was asked.
 * @throws StartFailure when the port cannot be had.
 */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartFailure(refusal(port, error))));
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function refusal(port: number, { code, message }: NodeJS.ErrnoException): string {
  const another = `choose another port, for example PORT=${port < 1024 ? 4000 : port + 1} npm start`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: stop that one, or ${another}.`;
  if (code === 'EACCES') return `Port ${port} is not yours to use: ${another}.`;
  return `Port ${port} cannot be used (${message}): ${another}.`;
}

/** Stops listening and ends the connections that browsers keep open. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
