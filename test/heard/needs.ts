// What Orca needs around it: programs of Debian, and no other Orca.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebianPackages } from '../../scripts/engines.mjs';

const packages = [
  'at-spi2-core',
  'dbus',
  'gir1.2-atspi-2.0',
  'gir1.2-wnck-3.0',
  'gsettings-desktop-schemas',
  'openbox',
  'orca',
  'python3-pyatspi',
  'python3-speechd',
  'xdotool',
  'xvfb',
];

const programs = ['Xvfb', 'dbus-daemon', 'openbox', 'orca', 'xdotool'].map((name) => `/usr/bin/${name}`);

/** Why no screen reader can be heard here; empty if one can. On Debian and as root, installs what it needs. */
export async function missing(): Promise<string> {
  await installDebianPackages(packages);
  const gone = programs.filter((path) => !existsSync(path));
  if (gone.length > 0)
    return `No screen reader without ${gone.join(', ')}. Debian: apt-get install ${packages.join(' ')}`;
  // Orca does not start beside another one of the same user.
  const isTaken = spawnSync('pgrep', ['-x', '-u', String(process.getuid?.()), 'orca']).status === 0;
  return isTaken ? 'Orca is running already: only one can run for each user' : '';
}
