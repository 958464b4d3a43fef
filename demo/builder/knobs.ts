// Everything that an editor can set, in one table: the form, the preview, the code and the page's address are made from it.
import { choices } from '../../src/text/presentation.js';

/** How a knob is set, and what it may hold. */
export type KnobKind = 'text' | 'url' | 'time' | 'count' | 'percent' | 'choice' | 'flag' | 'set';

/**
 * What a knob belongs to: the `results` object; the element that shows it (`options`); the `files` that the code needs; or
 * the `preview`, which is no part of the code.
 */
export type KnobOwner = 'results' | 'options' | 'files' | 'preview';

export interface Knob {
  /** As the attribute is called, where there is one; in the address too. */
  readonly name: string;
  readonly kind: KnobKind;
  readonly of: KnobOwner;
  readonly group: Group;
  readonly label: string;
  readonly help?: string;
  /** Values of a `choice` or a `set`, and what they are called. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What it is set to when the page opens; a `flag` that is on is `1`. */
  readonly usual: string;
  /** Its place in the results object, where `parse` finds its faults. */
  readonly path?: string;
  readonly example?: string;
}

/** The parts of the form, and what they are called. */
export const groups = {
  words: 'Judul dan sumber',
  kind: 'Jenis hasil',
  look: 'Tampilan',
  figures: 'Kelengkapan hitungan',
  desk: 'Catatan redaksi',
  feed: 'Sumber langsung',
  files: 'Alamat berkas',
  preview: 'Pratinjau',
} as const;

export type Group = keyof typeof groups;

/** The choices of a table of the element; the labels must name every one. */
const labelled = <Choice extends string>(
  values: readonly Choice[],
  labels: Readonly<Record<Choice, string>>,
): Readonly<Record<string, string>> => Object.fromEntries(values.map((value) => [value, labels[value]]));

const theme = { auto: 'Ikut halaman', light: 'Terang', dark: 'Gelap' };

export const knobs: readonly Knob[] = [
  {
    name: 'heading',
    kind: 'text',
    of: 'results',
    group: 'words',
    label: 'Judul',
    usual: 'Hasil Rekapitulasi KPU',
    path: 'heading',
  },
  {
    name: 'subheading',
    kind: 'text',
    of: 'results',
    group: 'words',
    label: 'Anak judul',
    usual: 'Pemilu Presiden 2024',
    path: 'subheading',
  },
  {
    name: 'source',
    kind: 'text',
    of: 'results',
    group: 'words',
    label: 'Sumber',
    usual: 'KPU',
    path: 'source.name',
  },
  {
    name: 'source-url',
    kind: 'url',
    of: 'results',
    group: 'words',
    label: 'Alamat sumber',
    usual: 'https://pemilu2024.kpu.go.id',
    path: 'source.url',
  },
  {
    name: 'updated',
    kind: 'time',
    of: 'results',
    group: 'words',
    label: 'Waktu pembaruan',
    help: 'Tahun-bulan-tanggal jam:menit, dalam zona waktu di bawah.',
    usual: '2024-03-20 22:19',
    path: 'updated',
  },
  {
    name: 'kind',
    kind: 'choice',
    of: 'results',
    group: 'kind',
    label: 'Jenis hitungan',
    choices: {
      '': 'Tidak disebut',
      'quick-count': 'Hitung cepat',
      preliminary: 'Hitungan sementara',
      official: 'Rekapitulasi resmi',
    },
    usual: 'official',
    path: 'kind',
  },
  {
    name: 'rule',
    kind: 'choice',
    of: 'results',
    group: 'kind',
    label: 'Aturan kemenangan',
    help: 'Hanya hasil resmi yang diberi kesimpulan, dengan dasar hukumnya.',
    choices: {
      '': 'Tanpa kesimpulan',
      presidential: 'Presiden',
      'majority-runoff': 'Gubernur Jakarta (lebih dari 50%)',
      plurality: 'Kepala daerah (suara terbanyak)',
      'single-candidate': 'Calon tunggal lawan kolom kosong',
    },
    usual: '',
    path: 'rule',
  },
  {
    name: 'round',
    kind: 'choice',
    of: 'results',
    group: 'kind',
    label: 'Putaran',
    choices: { '1': 'Pertama', '2': 'Kedua' },
    usual: '1',
    path: 'round',
  },
  {
    name: 'status',
    kind: 'choice',
    of: 'results',
    group: 'kind',
    label: 'Status hasil resmi',
    choices: {
      '': 'Tidak disebut',
      determined: 'Ditetapkan KPU',
      disputed: 'Sengketa di MK',
      annulled: 'Dibatalkan MK',
    },
    usual: '',
    path: 'status',
  },
  {
    name: 'embargo',
    kind: 'time',
    of: 'results',
    group: 'kind',
    label: 'Embargo sampai',
    help: 'Sebelum waktu ini pembaca tidak melihat angka, dan kode tidak memuatnya.',
    usual: '',
    path: 'embargo',
    example: '2029-02-14 15:00',
  },
  {
    name: 'chart',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Bentuk',
    choices: labelled(choices.chart, { bar: 'Batang', stacked: 'Bertumpuk', donut: 'Donat', table: 'Tabel' }),
    usual: 'bar',
  },
  {
    name: 'order',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Urutan',
    choices: labelled(choices.order, { ballot: 'Nomor urut', votes: 'Suara terbanyak' }),
    usual: 'ballot',
  },
  {
    name: 'theme',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Tema',
    choices: labelled(choices.theme, theme),
    usual: 'auto',
  },
  {
    name: 'decimals',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Desimal persen',
    choices: labelled(choices.decimals, { '1': '1', '0': '0', '2': '2', '3': '3', '4': '4' }),
    usual: '1',
  },
  {
    name: 'rounding',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Pembulatan',
    choices: labelled(choices.rounding, {
      'half-up': 'Tiap angka sendiri',
      'largest-remainder': 'Berjumlah 100 (sisa terbesar)',
    }),
    usual: 'half-up',
  },
  {
    name: 'threshold',
    kind: 'percent',
    of: 'options',
    group: 'look',
    label: 'Garis ambang (%)',
    usual: '',
    example: '4',
  },
  {
    name: 'locale',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Bahasa',
    choices: labelled(choices.locale, { id: 'Indonesia', en: 'Inggris' }),
    usual: 'id',
  },
  {
    name: 'time-zone',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Zona waktu',
    choices: labelled(choices.timeZone, { WIB: 'WIB', WITA: 'WITA', WIT: 'WIT' }),
    usual: 'WIB',
  },
  {
    name: 'heading-level',
    kind: 'choice',
    of: 'options',
    group: 'look',
    label: 'Tingkat judul',
    help: 'H2 bila hasil berdiri langsung di bawah judul artikel.',
    choices: labelled(choices.headingLevel, { '2': 'H2', '3': 'H3', '4': 'H4', '5': 'H5', '6': 'H6' }),
    usual: '2',
  },
  {
    name: 'controls',
    kind: 'set',
    of: 'options',
    group: 'look',
    label: 'Tombol untuk pembaca',
    choices: { chart: 'Ganti bentuk', data: 'Unduh data', image: 'Simpan gambar', embed: 'Salin kode' },
    usual: '',
  },
  {
    name: 'plain',
    kind: 'flag',
    of: 'options',
    group: 'look',
    label: 'Tanpa bingkai dan latar',
    usual: '',
  },
  {
    name: 'counted',
    kind: 'count',
    of: 'results',
    group: 'figures',
    label: 'TPS masuk',
    usual: '',
    path: 'progress.counted',
    example: '643124',
  },
  {
    name: 'stations',
    kind: 'count',
    of: 'results',
    group: 'figures',
    label: 'Jumlah TPS',
    usual: '',
    path: 'progress.total',
    example: '823378',
  },
  {
    name: 'registered',
    kind: 'count',
    of: 'results',
    group: 'figures',
    label: 'Pemilih terdaftar',
    usual: '',
    path: 'registeredVoters',
  },
  {
    name: 'invalid',
    kind: 'count',
    of: 'results',
    group: 'figures',
    label: 'Suara tidak sah',
    usual: '',
    path: 'invalidVotes',
  },
  {
    name: 'pollster',
    kind: 'text',
    of: 'results',
    group: 'figures',
    label: 'Lembaga hitung cepat',
    usual: '',
    path: 'pollster',
  },
  {
    name: 'sample',
    kind: 'percent',
    of: 'results',
    group: 'figures',
    label: 'Sampel masuk (%)',
    usual: '',
    path: 'sample',
    example: '98,5',
  },
  {
    name: 'margin',
    kind: 'percent',
    of: 'results',
    group: 'figures',
    label: 'Margin of error (± poin)',
    usual: '',
    path: 'margin',
    example: '1,0',
  },
  {
    name: 'notice',
    kind: 'text',
    of: 'results',
    group: 'desk',
    label: 'Pemberitahuan',
    help: 'Satu kalimat untuk pembaca, di bawah angka.',
    usual: '',
    path: 'notice',
  },
  {
    name: 'test',
    kind: 'flag',
    of: 'results',
    group: 'desk',
    label: 'Data uji (diberi tanda besar)',
    usual: '',
    path: 'test',
  },
  {
    name: 'hold',
    kind: 'flag',
    of: 'results',
    group: 'desk',
    label: 'Pembaruan dihentikan',
    usual: '',
    path: 'hold',
  },
  {
    name: 'src',
    kind: 'url',
    of: 'options',
    group: 'feed',
    label: 'Alamat sumber angka',
    help: 'Bila diisi, angka datang dari sini, dan tabel calon hanya memberi nama serta warna.',
    usual: '',
    example: 'https://media.example/hasil.json',
  },
  {
    name: 'format',
    kind: 'choice',
    of: 'options',
    group: 'feed',
    label: 'Format',
    choices: {
      auto: 'Dikenali sendiri',
      results: 'Hasil (JSON)',
      kpu: 'KPU',
      csv: 'CSV',
      series: 'Rekaman',
    },
    usual: 'auto',
  },
  {
    name: 'refresh',
    kind: 'count',
    of: 'options',
    group: 'feed',
    label: 'Perbarui setiap (detik)',
    help: 'Kosong: sekali saja. Paling cepat 5 detik.',
    usual: '',
    example: '60',
  },
  {
    name: 'rows',
    kind: 'count',
    of: 'options',
    group: 'feed',
    label: 'Baris yang disediakan',
    help: 'Tempat kosong sampai sumber menjawab; 3 bila tidak diisi.',
    usual: '',
    example: '3',
  },
  {
    name: 'candidates-src',
    kind: 'url',
    of: 'options',
    group: 'feed',
    label: 'Berkas calon KPU',
    usual: '',
  },
  {
    name: 'regions-src',
    kind: 'url',
    of: 'options',
    group: 'feed',
    label: 'Berkas wilayah KPU',
    usual: '',
  },
  {
    name: 'script',
    kind: 'url',
    of: 'files',
    group: 'files',
    label: 'Alamat skrip',
    help: 'Tempat election-results.min.js di server atau CDN media Anda.',
    usual: './dist/election-results.min.js',
  },
  {
    name: 'frame',
    kind: 'url',
    of: 'files',
    group: 'files',
    label: 'Alamat halaman bingkai',
    help: 'Tempat embed.html, untuk kode iframe.',
    usual: './dist/embed.html',
  },
  {
    name: 'frame-script',
    kind: 'url',
    of: 'files',
    group: 'files',
    label: 'Alamat skrip bingkai',
    help: 'Tempat embed.min.js, yang mengatur tinggi iframe.',
    usual: './dist/embed.min.js',
  },
  {
    name: 'image',
    kind: 'url',
    of: 'files',
    group: 'files',
    label: 'Alamat gambar',
    help: 'Bila gambar sudah diunggah ke server Anda. Kosong: gambar disimpan di dalam kode.',
    usual: '',
  },
  {
    name: 'width',
    kind: 'choice',
    of: 'preview',
    group: 'preview',
    label: 'Lebar',
    choices: { full: 'Penuh', '280px': '280', '360px': '360', '640px': '640', '960px': '960' },
    usual: 'full',
  },
  {
    name: 'page',
    kind: 'choice',
    of: 'preview',
    group: 'preview',
    label: 'Halaman',
    choices: { '': 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
    usual: '',
  },
];

/** Values of the knobs, by their names. */
export type Values = Readonly<Record<string, string>>;

export const usualValues: Values = Object.fromEntries(knobs.map(({ name, usual }) => [name, usual]));
