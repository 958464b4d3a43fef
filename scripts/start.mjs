// npm start: the demo, in a development server that follows changes.
import { join } from 'node:path';
import { ensureDependencies, root, run } from './run.mjs';

await ensureDependencies();
// The builder's codes load the built files, and contain their hashes.
await run(process.execPath, [join(root, 'scripts', 'build.mjs'), '--pages']);
const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'vite.config.ts'), clearScreen: false });
await server.listen();
console.log(`The demo is at http://127.0.0.1:${server.httpServer.address().port}/ (Ctrl+C ends it)`);
