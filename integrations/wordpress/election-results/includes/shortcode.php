<?php
/**
 * [hasil_pemilu heading="…" source="KPU"]1; Anies & Muhaimin; 40.971.906 …[/hasil_pemilu]
 *
 * Works for authors too: WordPress takes unknown tags out of what they write, and leaves shortcodes.
 */

defined( 'ABSPATH' ) || exit;

add_shortcode(
	'hasil_pemilu',
	function ( $attributes, $content = '' ) {
		$attributes = is_array( $attributes ) ? $attributes : array();
		$tag        = isset( $attributes['tag'] ) ? $attributes['tag'] : 'election-results';
		// A table stays a table, without the paragraphs that WordPress puts around it. Lines come with paragraphs and line breaks.
		if ( preg_match( '#<table.*</table>#is', (string) $content, $table ) ) {
			$content = $table[0];
		} else {
			$lines   = preg_replace( '#<br\s*/?>\s*|</p>\s*#i', "\n", (string) $content );
			$content = election_results_table( wp_strip_all_tags( $lines ) );
		}
		return election_results_markup( $tag, $attributes, $content );
	}
);

// WordPress makes curly quotes and dashes of what stands in a post: the lines of a result are data.
add_filter(
	'no_texturize_shortcodes',
	function ( $names ) {
		$names[] = 'hasil_pemilu';
		return $names;
	}
);
