/** Listens on 127.0.0.1, at the port asked for or the next that is free. */
import type { Server } from 'node:http';

const TRIES = 50;

/**
 * @param first 0 = any free one
 * @returns the port. Throws with a sentence where none of the next fifty is free.
 */
export async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + TRIES && port < 65_536; port++) {
    const got = await tryListen(server, port);
    if (got !== null) return got;
  }
  throw new Error(`None of the ports ${first} to ${first + TRIES - 1} is free. Choose another with --port.`);
}

function tryListen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, '127.0.0.1');
  });
}
