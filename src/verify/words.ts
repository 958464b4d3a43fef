import { halves } from '../text/code.js';
import { formatTime } from '../text/dates.js';
import type { Finding, Published } from './check.js';

const time = (iso: string): string => formatTime(iso, 'WIB', 'id');

export const words = {
  unreadable:
    'Kode tidak terbaca. Kode terdiri atas sepuluh huruf dan angka, misalnya 7ZK3Q-W0XAB. Huruf U tidak dipakai.',
  busy: 'Memeriksa…',
  noLedger: 'Catatan terbitan tidak dapat dimuat, jadi kode belum dapat diperiksa. Coba lagi nanti.',
  noFiles: 'Pilih dulu berkas catatan terbitan dan berkas angkanya.',
  notOneLedger: 'Pilih tepat satu catatan terbitan (nama berkasnya berakhiran .ledger).',
  picked: (count: number): string => `${count} berkas dipilih. Catatan terbitan ditemukan.`,
  unchecked:
    'Halaman ini dibuka tanpa https, sehingga peramban tidak dapat memeriksa apakah berkas masih utuh. Angka di bawah belum tentu angka yang terbit.',
  figuresOf: (code: string): string => `Angka dengan kode ${halves(code)}`,
  current: 'Yang tampil sekarang',
  currentOf: (code: string | undefined, published: string): string =>
    `${code ? `Kode ${halves(code)}, terbit` : 'Terbit'} pada ${time(published)}.`,
  currentMissing: 'Berkas angka yang tampil sekarang tidak ada atau tidak utuh.',
  columns: { name: 'Nama', share: 'Persentase', votes: 'Suara' },
  compare: 'Bandingkan sendiri angka ini dengan angka di gambar.',
};

/** One sentence about a code without figures to show. */
export function refusalOf(code: string, finding: Exclude<Finding, Published>): string {
  const named = `Kode ${halves(code)}`;
  switch (finding.outcome) {
    case 'altered-ledger':
      return `Catatan terbitan tidak utuh: baris ${finding.line} tidak menyambung dengan baris sebelumnya. Tidak ada angka yang ditampilkan, karena catatan ini tidak dapat dipercaya.`;
    case 'unknown':
      return `${named} tidak ada dalam catatan terbitan ini. Periksa lagi ketikannya; bila sudah sama dengan yang tercetak, gambar itu tidak berasal dari terbitan ini.`;
    case 'missing':
      return `${named} tercatat terbit pada ${time(finding.entry.time)}, tetapi berkas angkanya (${finding.entry.revision ?? 0}.json) tidak ditemukan.`;
    case 'altered':
      return `${named} tercatat terbit pada ${time(finding.entry.time)}, tetapi berkas angkanya sudah berubah sejak itu. Angkanya tidak ditampilkan.`;
    case 'unsigned':
      return `${named} tercatat terbit pada ${time(finding.entry.time)}, tetapi tidak ada tanda tangan digital yang sah. Angkanya tidak ditampilkan.`;
  }
}

/** The answer in one sentence. */
export function answerOf(code: string, { entry, isSigned }: Published): string {
  return `Kode ${halves(code)} terbit pada ${time(entry.time)}${isSigned ? ', dengan tanda tangan digital yang sah' : ''}.`;
}

/** What became of the figures. */
export function fateOf({ later, isChecked }: Published): readonly string[] {
  const { takenBack, corrected, next, unread } = later;
  return [
    ...(isChecked ? [] : [words.unchecked]),
    ...(takenBack ? [`Angka ini ditarik redaksi pada ${time(takenBack.time)}. Jangan dipakai lagi.`] : []),
    ...(corrected
      ? [`Sudah dikoreksi: pada ${time(corrected.time)} terbit angka yang lebih rendah bagi sedikitnya satu calon.`]
      : unread
        ? [
            `${unread} terbitan sesudahnya tidak ada atau tidak utuh, jadi belum dapat dipastikan apakah angka ini pernah dikoreksi.`,
          ]
        : []),
    next
      ? `Angka ini tampil sampai ${time(next.time)}, lalu diganti angka yang lebih baru.`
      : 'Menurut catatan terbitan, angka ini masih tampil sekarang.',
  ];
}
