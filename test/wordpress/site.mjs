// A WordPress of Debian with a database of its own, for as long as a trial takes.
import { execFile, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What Debian calls them. Without the theme, pages are empty. */
export const DEBIAN_PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  'php-cli',
  'php-mysql',
  'mariadb-server',
];

/** Debian keeps WordPress and what editors change of it apart. */
const PARTS = { '/usr/share/wordpress': '', '/var/lib/wordpress/wp-content': 'wp-content' };

/**
 * Starts the site with a plugin, and users of three roles.
 * @param {(folder: string) => void} makePlugin writes the plugin into a folder
 * @returns {Promise<{ address: string, passwords: Record<'admin' | 'author' | 'editor', string>, uploads: string, stop: () => void, log: () => string }>} `passwords`: for
 * REST, by login. On the site's own form the password is the login.
 */
export async function startSite(makePlugin) {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  chmodSync(folder, 0o755);
  const [data, site, socket] = ['data', 'site', 'db.sock'].map((name) => join(folder, name));
  const children = [];
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);

  mkdirSync(data);
  await run('chown', ['-R', 'mysql:mysql', folder]);
  const plain = ['--no-defaults', '--user=mysql', `--datadir=${data}`];
  await run('mariadb-install-db', [...plain, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const pid = `--pid-file=${join(folder, 'db.pid')}`;
  children.push(spawn('mariadbd', [...plain, `--socket=${socket}`, '--skip-networking', pid], { stdio: 'ignore' }));
  const client = ['--no-defaults', '-S', socket, '-uroot'];
  await until(() => run('mariadb-admin', [...client, 'ping']));
  await run('mariadb', [
    ...client,
    '-e',
    "CREATE DATABASE wp; CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost",
  ]);

  // Links are followed: Debian's script libraries lie elsewhere.
  for (const [from, to] of Object.entries(PARTS)) cpSync(from, join(site, to), { recursive: true, dereference: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  makePlugin(join(site, 'wp-content/plugins/election-results'));
  writeFileSync(join(site, 'wp-config.php'), configuration(socket, address));
  writeFileSync(join(folder, 'install.php'), INSTALL);
  writeFileSync(join(folder, 'router.php'), ROUTER);
  const { stdout } = await run('php', [join(folder, 'install.php'), site]);
  const passwords = JSON.parse(stdout.trim().split('\n').at(-1));

  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
  const args = ['-S', `127.0.0.1:${port}`, '-t', site, join(folder, 'router.php')];
  children.push(spawn('php', args, { env, stdio: 'ignore' }));
  await until(() => fetch(address));
  const uploads = join(site, 'wp-content/uploads');
  mkdirSync(uploads, { recursive: true });
  return {
    address,
    passwords,
    uploads,
    stop,
    log: () => readFileSync(join(site, 'wp-content/debug.log'), { flag: 'a+', encoding: 'utf8' }),
  };
}

/** Tries again until something works, for at most 30 seconds. */
async function until(works) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await works();
    } catch (error) {
      if (tries === 300) throw error;
      await pause(100);
    }
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  server.close();
  return port;
}

/** Nothing is asked of the outside, and application passwords go over http. */
const configuration = (socket, address) => `<?php
define( 'DB_NAME', 'wp' );
define( 'DB_USER', 'wp' );
define( 'DB_PASSWORD', 'wp' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, 'trial-' . $name );
}
$table_prefix = 'wp_';
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** Makes the tables, the users and the plugin's place, and prints the passwords for REST. */
const INSTALL = `<?php
$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
define( 'WP_INSTALLING', true );
function wp_mail() {
	return true;
}
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Trial', 'admin', 'admin@example.test', true, '', 'admin' );
foreach ( array( 'author', 'editor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'user_email' => $role . '@example.test', 'role' => $role ) );
}
$error = activate_plugin( 'election-results/election-results.php' );
if ( is_wp_error( $error ) ) {
	fwrite( STDERR, $error->get_error_message() );
	exit( 1 );
}
$passwords = array();
foreach ( array( 'admin', 'author', 'editor' ) as $login ) {
	$user                = get_user_by( 'login', $login );
	$passwords[ $login ] = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'trial' ) )[0];
}
echo "\\n", wp_json_encode( $passwords ), "\\n";
`;

const ROUTER = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( '/' !== $path && file_exists( $file ) && ! ( is_dir( $file ) && ! file_exists( $file . '/index.php' ) ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`;
