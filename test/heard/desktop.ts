// A desktop that nobody sees: a display, a session bus and a window manager. Nothing of it is the user's own.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Processes } from './processes.js';

const run = promisify(execFile);
const windowManager = fileURLToPath(new URL('openbox.xml', import.meta.url));

/** How long a window may take to appear, in milliseconds. */
const patience = 60_000;

/** Orca's own words are English, so that transcripts are the same everywhere. */
const environment = {
  ACCESSIBILITY_ENABLED: '1',
  GNOME_ACCESSIBILITY: '1',
  GSETTINGS_BACKEND: 'keyfile',
  GTK_USE_PORTAL: '0',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  NO_AT_BRIDGE: '0',
};

const folders = {
  HOME: 'home',
  XDG_CACHE_HOME: 'cache',
  XDG_CONFIG_HOME: 'config',
  XDG_DATA_HOME: 'data',
  XDG_RUNTIME_DIR: 'run',
};

/** That there is a screen reader, in the form of GLib's file of keys. Programs look there before Orca has started. */
const settings = `[org/gnome/desktop/interface]
toolkit-accessibility=true
[org/gnome/desktop/a11y/applications]
screen-reader-enabled=true
`;

export class Desktop {
  readonly processes = new Processes({ ...environment });

  static async open(): Promise<Desktop> {
    const desktop = new Desktop();
    try {
      await desktop.start();
    } catch (error) {
      await desktop.close();
      throw error;
    }
    return desktop;
  }

  private async start(): Promise<void> {
    const { processes } = this;
    const { env, folder } = processes;
    for (const [name, path] of Object.entries(folders)) {
      env[name] = join(folder, path);
      mkdirSync(env[name], { mode: 0o700 });
    }
    mkdirSync(join(folder, 'config/glib-2.0/settings'), { recursive: true });
    writeFileSync(join(folder, 'config/glib-2.0/settings/keyfile'), settings);
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'];
    env['DISPLAY'] = `:${await firstLine(processes.start('Xvfb', screen))}`;
    // The bus comes after the display, so that what it starts knows it.
    const bus = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(processes.start('dbus-daemon', bus));
    processes.start('openbox', ['--sm-disable', '--config-file', windowManager]);
  }

  /** Waits until a window with this title is there, and gives it the focus. */
  async focus(title: string): Promise<void> {
    const windows = await this.tell('search', '--sync', '--onlyvisible', '--name', title);
    await this.tell('windowactivate', '--sync', windows.trim().split('\n').at(-1) ?? '');
  }

  /** Presses and releases a key, as xdotool spells it: `alt+shift+Right`. */
  async press(key: string): Promise<void> {
    await this.tell('key', '--clearmodifiers', key);
  }

  close(): Promise<void> {
    return this.processes.end();
  }

  private async tell(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('xdotool', args, {
      env: { ...process.env, ...this.processes.env },
      timeout: patience,
    });
    return stdout;
  }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface(stream)) return line;
  throw new Error('The desktop did not start');
}
