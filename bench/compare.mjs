// tsx bench/compare.mjs [--rows 823000] [--seed 7]: how long `election-results compare` takes for two files of all stations, with
// known differences, and how much memory. Ends with 1 where it misses a difference, finds one that is none, or takes more than
// 30 s or 512 MB.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { buildCommandLine } from '../test/cli/command-line.ts';
import { writeStations } from '../test/cli/seeded-stations.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '823000' }, seed: { type: 'string', default: '7' } },
});
const folder = mkdtempSync(join(tmpdir(), 'compare-'));
let isFine = true;
try {
  const main = await buildCommandLine(folder);
  for (const form of ['csv', 'jsonl']) {
    const [a, b, out] = ['a', 'b', 'out'].map((name) => join(folder, `${name}.${form}`));
    const seeded = await writeStations(a, b, {
      rows: Number(values.rows),
      seed: Number(values.seed),
      asLines: form === 'jsonl',
    });
    const started = performance.now();
    const child = spawn(process.execPath, [main, 'compare', a, b, '--to', 'json', '--out', out], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let peak = 0;
    // The kernel keeps the largest size itself; what is read last is the peak.
    const watch = setInterval(() => {
      try {
        const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        peak = Math.max(peak, Number(kilobytes) / 1024);
      } catch {
        // It has ended.
      }
    }, 20);
    const [code] = await once(child, 'exit');
    clearInterval(watch);
    const seconds = (performance.now() - started) / 1000;
    const found = new Map(
      JSON.parse(readFileSync(out, 'utf8')).differences.map(({ address, figures }) => [address, figures]),
    );
    const right = [...found].filter(
      ([address, figures]) =>
        JSON.stringify(figures) === JSON.stringify(seeded.differences.get(address)?.map((pair) => pair.map(String))),
    ).length;
    console.log(
      `${form}: ${values.rows} rows each, ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB, ` +
        `${found.size} differences, precision ${right / found.size}, recall ${right / seeded.differences.size}`,
    );
    isFine &&= !code && right === found.size && right === seeded.differences.size && seconds <= 30 && peak <= 512;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isFine ? 0 : 1;
