import { startServer } from './server';
import { installMoto } from './virtual-environment';

/** Tests find the server by this variable. */
export default async function start(): Promise<void> {
  installMoto();
  process.env.MOTO_URL = await startServer();
}
