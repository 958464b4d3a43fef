// npm run replay: the recorded national count of 2024 as a live feed, and the demo, whose /replay.html shows it.
// npm run replay -- --speed 3600 --port 9000: any option of `election-results replay`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './run.mjs';

/** The port that the page uses unless its address names one. */
const usualPort = '8024';

await ensureDependencies();
const command = ['--import', 'tsx', join(root, 'src', 'cli', 'main.ts'), 'replay'];
const series = join(root, 'test', 'fixtures', 'sirekap-2024-national.csv');
const replay = spawn(process.execPath, [...command, series, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => replay.kill());
replay.once('close', (code) => process.exit(code ?? 1));

const port = await new Promise((resolve) => {
  replay.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    // Its first line is its address. Without that line it has ended, and so does this process.
    const [, found] = /^http:\S+:(\d+)\/feed\.json/.exec(String(chunk)) ?? [];
    if (found) resolve(found);
  });
});
const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'vite.config.ts'), clearScreen: false });
await server.listen();
const page = `http://127.0.0.1:${server.httpServer.address().port}/replay.html${port === usualPort ? '' : `?port=${port}`}`;
console.log(`The count is at ${page} (Ctrl+C ends both)`);
