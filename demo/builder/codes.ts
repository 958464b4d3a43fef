// The codes that an editor can copy: one for each place where a result is published.
import type { EmbedKind } from '../../src/export/embed/embed.js';

/** An embed code of the package, or `amp`: a frame as AMP pages write it. */
export type CodeKind = EmbedKind | 'amp';

export interface Code {
  /** Where it is pasted. */
  readonly label: string;
  /** What it is, in a sentence. */
  readonly form: string;
  /** What the editor needs to know about it. */
  readonly note: string;
}

export const codes: Readonly<Record<CodeKind, Code>> = {
  script: {
    label: 'WordPress, administrator',
    form: 'Sematan skrip',
    note: 'Untuk blok HTML khusus, atau CMS lain yang menerima skrip dan tag HTML bebas. Paling ringkas, ikut ukuran huruf dan tema halaman.',
  },
  table: {
    label: 'WordPress, penulis',
    form: 'Tabel',
    note: 'Untuk akun yang skripnya dibuang CMS. Pembaca melihat tabel biasa; bila situs memuat skripnya sekali di tema, tabel itu digambar menjadi grafik.',
  },
  static: {
    label: 'Templat sendiri',
    form: 'HTML statis',
    note: 'Angka sudah tergambar di dalam HTML: terlihat sebelum skrip datang, juga tanpa JavaScript. Penyunting visual CMS dapat merusaknya.',
  },
  iframe: {
    label: 'Situs lain',
    form: 'Bingkai',
    note: 'Bila halaman tidak boleh memuat skrip kami, atau hasil disiarkan ke situs lain. Skrip kecilnya hanya mengatur tinggi bingkai; tanpa itu bingkai tetap terbaca. Sumber langsung harus diizinkan di embed.html.',
  },
  amp: {
    label: 'AMP',
    form: 'Bingkai AMP',
    note: 'Untuk halaman AMP. Bingkai harus datang dari server lain daripada halamannya, dan berdiri paling sedikit 600 piksel dari atas. Sumber langsung harus diizinkan di embed.html.',
  },
  image: {
    label: 'Buletin',
    form: 'Gambar',
    note: 'Untuk buletin surel dan media sosial: gambar SVG yang tidak berubah lagi. Banyak CMS dan surel menolak gambar di dalam kode; unggah berkasnya, lalu isi alamat gambar.',
  },
};

export const codeKinds = Object.keys(codes) as readonly CodeKind[];
