<?php
/** Settings → Hasil pemilu: the address whose results may be embedded by pasting their address. */

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	function () {
		register_setting(
			'election_results',
			'election_results_base',
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => 'esc_url_raw',
			)
		);
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page(
			'Hasil pemilu',
			'Hasil pemilu',
			'manage_options',
			'election-results',
			function () {
				?>
				<div class="wrap">
					<h1>Hasil pemilu</h1>
					<form method="post" action="options.php">
						<?php settings_fields( 'election_results' ); ?>
						<table class="form-table" role="presentation">
							<tr>
								<th scope="row"><label for="election_results_base">Alamat hasil tepercaya</label></th>
								<td>
									<input class="regular-text" type="url" id="election_results_base" name="election_results_base"
										aria-describedby="election_results_base_help"
										value="<?php echo esc_attr( get_option( 'election_results_base', '' ) ); ?>">
									<p class="description" id="election_results_base_help">
										Tautan di bawah alamat ini yang ditempel dalam satu baris tampil sebagai hasil,
										misalnya <code>https://hasil.example/oembed</code>. Kosongkan bila tidak dipakai.
									</p>
								</td>
							</tr>
						</table>
						<?php submit_button(); ?>
					</form>
				</div>
				<?php
			}
		);
	}
);
