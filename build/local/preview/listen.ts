import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const USUAL_PORT = 4180;
const PORTS_TRIED = 20;

/** Listens on this machine only, on the port or else on the usual one or one of those after it, and returns it. */
export async function listen(server: Server, port: number | undefined): Promise<number> {
  const wanted = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => USUAL_PORT + i) : [port];
  for (const candidate of wanted) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || candidate === wanted.at(-1)) throw error;
    }
  }
  throw new Error('No port to listen on.');
}
