<?php
/**
 * Plugin Name: Hasil Pemilu
 * Description: Hasil pemilu dengan angka yang tepat, sumber, dan waktunya: blok, kode pendek, dan alamat yang ditempel.
 * Version: 1.0.0-rc.1
 * Requires at least: 6.4
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: election-results
 */

defined( 'ABSPATH' ) || exit;

define( 'ELECTION_RESULTS_FILE', __FILE__ );

require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/markup.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/embed.php';
require __DIR__ . '/includes/settings.php';
