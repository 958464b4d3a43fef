// npm run size: what readers download (brotli, as CDNs serve it), against the budgets of size-budget.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './run.mjs';

const budgets = JSON.parse(readFileSync(join(root, 'size-budget.json'), 'utf8'));
const number = new Intl.NumberFormat('en');
for (const [file, budget] of Object.entries(budgets)) {
  if (!existsSync(join(root, file))) {
    console.error(`${file} is not there: npm run build makes it`);
    process.exitCode = 1;
    continue;
  }
  const size = brotliCompressSync(readFileSync(join(root, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  console.log(`${file}: ${number.format(size)} of ${number.format(budget)} bytes (brotli 11)`);
  if (size <= budget) continue;
  process.exitCode = 1;
  console.error(`${file} is ${number.format(size - budget)} bytes over its budget. What to do:
  1. See what the change brought in: a new import of lit or d3, a template or style sheet said twice, a long message.
  2. Make it smaller, or move it where a reader does not download it (another entry point, a module loaded on demand).
  3. If readers get something worth the bytes, raise the budget in size-budget.json in the same commit, and say in its
     message what the bytes buy.`);
}
