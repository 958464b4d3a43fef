import assert from 'node:assert/strict';
import { test } from 'node:test';
import { install } from '@sinonjs/fake-timers';
import { progressOn } from '../../src/cli/progress.js';

test('a log gets a line now and then during a long run, and none in a short one', () => {
  const clock = install({ toFake: ['Date'] });
  try {
    const lines: string[] = [];
    const progress = progressOn({ write: (content) => lines.push(String(content)) }, 500);
    for (let done = 1; done <= 500; done++) {
      clock.setSystemTime(clock.now + 29);
      progress.advance();
    }
    progress.end();
    // 500 × 29 ms are 14.5 s.
    assert.deepEqual(lines, ['173 of 500\n', '346 of 500\n']);

    const short: string[] = [];
    const other = progressOn({ write: (content) => short.push(String(content)) }, 100);
    for (let done = 0; done < 100; done++) other.advance();
    other.end();
    assert.deepEqual(short, []);
  } finally {
    clock.uninstall();
  }
});
