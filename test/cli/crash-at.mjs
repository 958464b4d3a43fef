// Loaded before the command line (node --import): ends the process by SIGKILL at its CRASH_AT-th step that changes a file,
// before the step is taken; in writing, when half is written. Counts from 1; a run that comes through has had fewer steps.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let steps = Number(process.env.CRASH_AT);

for (const name of ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'mkdirSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    steps -= 1;
    if (steps === 0) {
      if (name === 'writeFileSync') real(args[0], String(args[1]).slice(0, args[1].length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return real(...args);
  };
}
syncBuiltinESMExports();
