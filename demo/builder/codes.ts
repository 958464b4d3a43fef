// The codes that an editor can copy, and when each is the right one.
import type { EmbedKind } from '../../src/export/embed/embed.js';

export interface Code {
  readonly label: string;
  /** When to use it. */
  readonly note: string;
}

export const codes: Readonly<Record<EmbedKind, Code>> = {
  script: {
    label: 'Skrip',
    note: 'Pilihan utama, bila CMS mengizinkan skrip dan tag HTML bebas. Paling ringkas, ikut ukuran huruf dan tema halaman.',
  },
  static: {
    label: 'Statis',
    note: 'Angka sudah tergambar di dalam HTML: terlihat sebelum skrip datang, juga tanpa JavaScript. Untuk templat server; penyunting visual CMS dapat merusaknya.',
  },
  table: {
    label: 'Tabel',
    note: 'Untuk WordPress dan CMS yang membuang skrip dari tulisan penulis. Pembaca melihat tabel biasa; bila situs memuat skripnya sekali di tema, tabel itu digambar menjadi grafik.',
  },
  iframe: {
    label: 'Iframe',
    note: 'Bila halaman tidak boleh memuat skrip kami, atau hasil disiarkan ke situs lain. Skrip kecilnya hanya mengatur tinggi bingkai; tanpa itu bingkai tetap terbaca. Sumber langsung harus diizinkan di embed.html.',
  },
  image: {
    label: 'Gambar',
    note: 'Untuk buletin surel, AMP, dan media sosial: gambar SVG yang tidak berubah lagi. Banyak CMS dan surel menolak gambar di dalam kode; unggah berkasnya, lalu isi alamat gambar.',
  },
};

export const codeKinds = Object.keys(codes) as readonly EmbedKind[];
