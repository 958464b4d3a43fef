<?php
/**
 * The page script. It lies in this plugin, so that a page asks no other host, and carries the hash of its release: a file that was
 * changed on the way is not run.
 */

defined( 'ABSPATH' ) || exit;

/** What the release has written: the version, the hashes of the scripts, and the attributes of each tag. */
function election_results_release() {
	static $release = null;
	if ( null === $release ) {
		$release = require __DIR__ . '/../assets/release.php';
	}
	return $release;
}

add_action(
	'init',
	function () {
		foreach ( array( 'election-results', 'election-dashboard' ) as $handle ) {
			$url = plugins_url( 'assets/' . $handle . '.min.js', ELECTION_RESULTS_FILE );
			/**
			 * Filters the address of a script, for sites that serve it from their own CDN. The file must be the same: its hash stays.
			 *
			 * @param string $url    Address.
			 * @param string $handle `election-results` or `election-dashboard`.
			 */
			$url = apply_filters( 'election_results_script_url', $url, $handle );
			wp_register_script( $handle, $url, array(), election_results_release()['version'], array( 'strategy' => 'defer' ) );
		}
	}
);

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		$hashes = election_results_release()['integrity'];
		if ( ! isset( $hashes[ $handle ] ) ) {
			return $tag;
		}
		return str_replace( ' src=', ' integrity="' . esc_attr( $hashes[ $handle ] ) . '" crossorigin="anonymous" src=', $tag );
	},
	10,
	2
);

/** Asks for the script that a tag needs. The dashboard's script has the widget too, so that one page loads one of them. */
function election_results_enqueue( $tag ) {
	wp_enqueue_script( 'election-results' === $tag ? 'election-results' : 'election-dashboard' );
}
