<?php
/** The block "Hasil pemilu". The server prints it, so that authors without unfiltered HTML can use it. */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		wp_register_script(
			'election-results-block',
			plugins_url( 'assets/block.js', ELECTION_RESULTS_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
			election_results_release()['version'],
			true
		);
		$text = array(
			'type'    => 'string',
			'default' => '',
		);
		register_block_type(
			'election-results/hasil',
			array(
				'api_version'     => 3,
				'title'           => 'Hasil pemilu',
				'category'        => 'widgets',
				'icon'            => 'chart-bar',
				'description'     => 'Perolehan suara pasangan calon, dengan sumber dan waktunya.',
				'keywords'        => array( 'pemilu', 'pilkada', 'suara', 'hasil' ),
				'editor_script'   => 'election-results-block',
				'script'          => 'election-results',
				'attributes'      => array(
					'heading'    => $text,
					'subheading' => $text,
					'kind'       => $text,
					'source'     => $text,
					'sourceUrl'  => $text,
					'updated'    => $text,
					'chart'      => $text,
					'lines'      => $text,
					'src'        => $text,
					'refresh'    => $text,
				),
				'render_callback' => 'election_results_render_block',
			)
		);
	}
);

function election_results_render_block( $attributes ) {
	$lines = isset( $attributes['lines'] ) ? $attributes['lines'] : '';
	unset( $attributes['lines'] );
	if ( isset( $attributes['sourceUrl'] ) ) {
		$attributes['source-url'] = $attributes['sourceUrl'];
	}
	return sprintf(
		'<div %s>%s</div>',
		get_block_wrapper_attributes(),
		election_results_markup( 'election-results', $attributes, election_results_table( $lines ) )
	);
}
