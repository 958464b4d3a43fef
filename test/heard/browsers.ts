// The two browsers, as a blind reader's: with a window, with accessibility on, and without anything that they say on a first start.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_FLAGS } from '../../scripts/engines.mjs';
import type { Processes } from './processes.js';

export const browsers = ['firefox', 'chromium'] as const;
export type Browser = (typeof browsers)[number];

const preferences: Readonly<Record<string, unknown>> = {
  'accessibility.force_disabled': -1,
  'accessibility.tabfocus': 7,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'ui.key.menuAccessKeyFocuses': false,
  'ui.prefersReducedMotion': 1,
};

const starts: Readonly<Record<Browser, (processes: Processes, path: string, url: string, profile: string) => void>> = {
  firefox(processes, path, url, profile) {
    const lines = Object.entries(preferences).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    processes.start(path, ['--no-remote', '--profile', profile, url]);
  },
  chromium(processes, path, url, profile) {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), '{"translate":{"enabled":false}}');
    processes.start(path, [
      ...CHROMIUM_FLAGS,
      '--disable-features=Translate',
      '--force-prefers-reduced-motion',
      '--force-renderer-accessibility',
      '--no-default-browser-check',
      '--ozone-platform=x11',
      '--password-store=basic',
      `--user-data-dir=${profile}`,
      '--window-size=1280,1000',
      url,
    ]);
  },
};

/** Opens a page in a new profile. */
export function openBrowser(browser: Browser, path: string, processes: Processes, url: string): void {
  const profile = mkdtempSync(join(processes.folder, browser));
  starts[browser](processes, path, url, profile);
}
