<?php
/**
 * An address that is pasted alone into a line becomes the result, if it lies under the address that the site's administrator trusts.
 * The answer beside the page (oEmbed 1.0, as `election-results oembed` writes it) says what to show.
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$base = rtrim( (string) get_option( 'election_results_base', '' ), '/' );
		if ( '' === $base ) {
			return;
		}
		wp_embed_register_handler(
			'election-results',
			'#^' . preg_quote( $base, '#' ) . '/([\w.-]+)\.html$#i',
			function ( $matches, $attributes, $url ) use ( $base ) {
				$shown = election_results_embedded( $base . '/' . $matches[1] . '.json' );
				return '' === $shown ? sprintf( '<a href="%1$s">%1$s</a>', esc_url( $url ) ) : $shown;
			}
		);
	}
);

/** The frame of an answer; empty where there is none. It is kept for five minutes, as long as a host may keep it. */
function election_results_embedded( $address ) {
	$key   = 'election_results_' . md5( $address );
	$shown = get_transient( $key );
	if ( is_string( $shown ) ) {
		return $shown;
	}
	$response = wp_safe_remote_get( $address, array( 'timeout' => 5 ) );
	$answer   = is_wp_error( $response ) || 200 !== wp_remote_retrieve_response_code( $response )
		? null
		: json_decode( wp_remote_retrieve_body( $response ), true );
	$global   = array(
		'class' => true,
		'id'    => true,
		'style' => true,
		'title' => true,
	);
	$shown    = ! is_array( $answer ) || ! isset( $answer['html'] ) ? '' : wp_kses(
		(string) $answer['html'],
		array(
			'iframe'     => $global + array_fill_keys( array( 'src', 'width', 'height', 'loading', 'sandbox', 'allow', 'frameborder', 'data-election-results' ), true ),
			'blockquote' => $global,
			'a'          => $global + array( 'href' => true ),
			'p'          => $global,
		)
	);
	set_transient( $key, $shown, 5 * MINUTE_IN_SECONDS );
	return $shown;
}
