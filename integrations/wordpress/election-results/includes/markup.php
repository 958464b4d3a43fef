<?php
/** The markup of a tag: what the shortcode and the block both print. */

defined( 'ABSPATH' ) || exit;

/**
 * Prints a tag with the attributes that it knows, each escaped. Attributes that it does not know are left out.
 *
 * @param string               $tag        `election-results` or another tag of the release.
 * @param array<string,string> $attributes By their names in HTML.
 * @param string               $inside     A table, or text without tags. It is filtered as the text of a post is.
 */
function election_results_markup( $tag, $attributes, $inside ) {
	$known = election_results_release()['attributes'];
	if ( ! isset( $known[ $tag ] ) || 'candidate-pair' === $tag ) {
		$tag = 'election-results';
	}
	$written = '';
	foreach ( $known[ $tag ] as $name => $is_address ) {
		$value = isset( $attributes[ $name ] ) ? trim( (string) $attributes[ $name ] ) : '';
		if ( '' === $value ) {
			continue;
		}
		$written .= sprintf( ' %s="%s"', $name, $is_address ? esc_url( $value ) : esc_attr( $value ) );
	}
	election_results_enqueue( $tag );
	return sprintf( '<%1$s%2$s>%3$s</%1$s>', $tag, $written, wp_kses_post( $inside ) );
}

/**
 * A table of candidates from lines that an editor has typed: "1; Anies & Muhaimin; 40.971.906".
 * The figures are printed as they were typed. What they mean is read by the element, and by nobody else.
 */
function election_results_table( $lines ) {
	// What an author without unfiltered HTML saves has its "&" as an entity, whose semicolon would end a cell.
	$lines = html_entity_decode( (string) $lines, ENT_QUOTES, 'UTF-8' );
	$rows  = '';
	foreach ( preg_split( '/\R/u', $lines ) as $line ) {
		$cells = array_map( 'trim', preg_split( '/[;\t|]/u', $line ) );
		if ( count( $cells ) < 2 ) {
			continue;
		}
		if ( 2 === count( $cells ) ) {
			array_unshift( $cells, '' );
		}
		$rows .= '<tr><td>' . implode( '</td><td>', array_map( 'esc_html', array_slice( $cells, 0, 3 ) ) ) . '</td></tr>';
	}
	return '' === $rows
		? ''
		: '<table><thead><tr><th>Nomor</th><th>Pasangan calon</th><th>Suara</th></tr></thead><tbody>' . $rows . '</tbody></table>';
}
