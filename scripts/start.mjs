// npm start: the demo, in a development server that follows changes.
import { join } from 'node:path';
import { ensureDependencies, root } from './run.mjs';

await ensureDependencies();
const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'vite.config.ts'), clearScreen: false });
await server.listen();
console.log(`The demo is at http://127.0.0.1:${server.httpServer.address().port}/ (Ctrl+C ends it)`);
