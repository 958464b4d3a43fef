import { incidents } from '../src/cli/incidents.js';
import type { Incident } from '../src/cli/incident.js';
import type { Case } from '../test/cases/case.js';

/** Each incident's title in the gallery. */
export const incidentTitles: Readonly<Record<string, string>> = {
  'id-pilkada-zeros': 'Pilkada 2024: suara semua pasangan menjadi 0, TPS terus bertambah',
  'id-pilkada-mixed-ages': 'Pilkada 2024: berkas wilayah dari jam yang berlainan',
  'id-pilkada-older-file': 'Pilkada 2024: berkas lama terbit sesudah yang baru',
  'republisher-persen-zero': 'Pengumpul data: persentase TPS menjadi 0 di samping 14.825 dari 14.835',
  'id-sirekap-misread': 'Sirekap 2024: satu digit terlalu banyak dari formulir yang salah baca',
  'id-sirekap-overseas-fall': 'Sirekap 2024: koreksi luar negeri, suara pasangan 3 turun 138.898',
  'id-sirekap-regress': 'Sirekap 2024: suara turun 0,02% sementara TPS bertambah',
  'id-sirekap-frozen': 'Sirekap 2024: diagram ditarik, angka berhenti di 78,1% TPS',
  'id-ppp-fall': 'Pemilu DPR 2024: suara partai di dekat ambang turun',
  'id-dpr-workbook': 'Buku kerja DPR: titik ribuan terbaca sebagai desimal',
  'lost-pair': 'Satu pasangan hilang dari data',
  'ph-2025-duplicates': 'Filipina 2025: berkas yang terhitung dua kali, lebih 5 juta suara',
  'us-nyc-2021-test-ballots': 'New York 2021: 135.000 surat suara uji ikut terhitung',
  'us-ca-recall-2021': 'California 2021: jumlah semua suara diketik sebagai suara “Yes”',
  'us-az-2020-progress': 'Arizona 2020: 98% suara masuk, sebenarnya 86%',
  'us-rock-2020': 'Rock County 2020: angka dua calon tertukar',
  'us-wnep-2024': 'Pennsylvania 2024: angka uji tayang sembilan hari sebelum pemungutan suara',
  'us-wwmt-2022': 'Michigan 2022: angka uji terbit di situs stasiun televisi',
  'de-berlin-2021-estimates': 'Berlin 2021: 22 wilayah dengan angka persis sama',
  'ke-2017-after-final': 'Kenya 2017: angka bertambah sesudah hasil akhir',
  'bo-2019-stop': 'Bolivia 2019: hitung cepat berhenti sehari',
  'hn-2017-stop': 'Honduras 2017: sesudah jeda lebih dari sehari, urutan berbalik',
  'mw-2019-annulled': 'Malawi 2019: hasil akhir dibatalkan pengadilan',
  'cd-2018-other-source': 'Kongo 2018: dua sumber yang tidak berhubungan',
  'ru-2011-146': 'Rusia 2011: jumlah persentase 146,47%',
};

/** What readers are told while a state waits for the desk. */
export const checking = 'Redaksi memeriksa angka terbaru dari sumber.';

/** What readers saw of an incident behind `election-results mirror`: nothing that it held back or refused. */
function seen({ name, what, figures, outcome, states }: Incident): Case {
  const isOut = outcome === 'follows' || outcome === 'corrects';
  const [last, previous] = states.slice(0, isOut ? undefined : -1).reverse();
  const title = figures === 'synthetic' ? `${what} (synthetic)` : what;
  const notice = outcome === 'implausible' && { notice: checking };
  return { name, title, results: last && { ...last, ...notice }, ...(previous && { previous }) };
}

export const incidentCases: readonly Case[] = incidents.map(seen);
