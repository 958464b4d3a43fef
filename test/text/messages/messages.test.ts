import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '../../../src/text/locales.js';

/** Every text of a language by the path of its key; functions are called with words that can be recognised in the result. */
function texts(
  locale: 'id' | 'en',
  value: unknown = messages[locale],
  path = '',
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => string;
    if (path === '.outcomes.open') return [];
    if (path === '.turnout')
      return [
        [path, call('78%', '7', '9')],
        [`${path} (percent alone)`, call('78%')],
      ];
    if (path === '.revote')
      return (
        [
          { stations: '94', of: '240', date: '78', votes: '79', isCounted: true },
          { stations: '', of: '', date: '', votes: '', isCounted: false },
        ] as const
      ).map((parts, index) => [`${path} (${String(index)})`, messages[locale].revote(parts)] as const);
    if (path === '.answers.level')
      return [0, 1, 2, 3, 4].map((places) => [`${path} (${String(places)})`, call('Budi', places)] as const);
    if (path.startsWith('.outcomes'))
      return [0, 1, 2].map((round) => [`${path} (${String(round)})`, call('Budi', round)] as const);
    if (path === '.hold' || path === '.unreachable' || path === '.correction')
      return [
        [path, call('78', '79', '80', '81')],
        [`${path} (no time)`, path === '.correction' ? call('Budi', '7', '', '') : call('')],
      ];
    if (path === '.ago') return [0, 1, 59, 60, 1439].map((minutes) => [`${path} (${String(minutes)})`, call(minutes)]);
    if (path === '.progress')
      return [
        [path, call('78%', '7', '9')],
        [`${path} (percent alone)`, call('78%')],
      ];
    return [[path, call('78', '79', '80')]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(locale, inner, `${path}.${key}`));
}

const [indonesian, english] = [texts('id'), texts('en')];

test('both languages have every text', () => {
  assert.deepEqual(
    english.map(([path]) => path),
    indonesian.map(([path]) => path),
  );
  assert.ok(english.length > 60, String(english.length));
  for (const [path, text] of [...indonesian, ...english]) {
    assert.ok(text.trim(), path);
    assert.doesNotMatch(text, /undefined|\bnull\b|NaN|\[object| {2}|\(\)/, `${path}: ${text}`);
  }
});

const indonesianWords =
  /\b(?:suara|pasangan|calon|dari|dan|putaran|persen|pemilih|sumber|kolom|hitung\w*|yang|tidak|lebih|unggul|menang|pasal|wilayah|terpilih|sah|sejak|jumlah\w*|pembaruan|ambang)\b/i;
const englishWords =
  /\b(?:votes?|the|of|and|counts?|round|share|source|results?|candidates?|not|winner|polling|valid|turnout|sample|of)\b/i;

test('no Indonesian word is in English, and no English word in Indonesian', () => {
  for (const [path, text] of english) assert.doesNotMatch(text, indonesianWords, `${path}: ${text}`);
  for (const [path, text] of indonesian)
    assert.doesNotMatch(text.replace(/margin of error/i, ''), englishWords, `${path}: ${text}`);
});

test('an article of law is cited in both languages', () => {
  assert.equal(messages.id.ground('UU 7/2017 Pasal 416 ayat (1)'), 'UU 7/2017 Pasal 416 ayat (1)');
  assert.equal(
    messages.en.ground('UU 10/2016 Pasal 107 ayat (1), Pasal 109 ayat (1); Putusan MK 126/PUU-XXII/2024'),
    'UU 10/2016 Art. 107(1), Art. 109(1); Constitutional Court Decision 126/PUU-XXII/2024',
  );
});

test('the words are those that the law and editors use', () => {
  const { kinds, statuses, ...words } = messages.id;
  assert.deepEqual(kinds, {
    'quick-count': 'Hitung cepat',
    preliminary: 'Hitungan sementara',
    official: 'Rekapitulasi resmi',
  });
  assert.deepEqual(statuses, {
    determined: 'Hasil ditetapkan KPU',
    elected: 'Pasangan terpilih ditetapkan KPU',
    disputed: 'Sengketa di MK',
    annulled: 'Hasil dibatalkan MK',
    revote: 'Pemungutan suara ulang',
  });
  assert.equal(words.leading, 'Unggul sementara');
  assert.equal(words.tied, 'Suara sama');
  assert.equal(words.test, 'DATA UJI');
  assert.equal(words.unavailable, 'Data hasil belum tersedia');
  assert.equal(words.notExact, 'Jumlah tidak tepat 100% karena pembulatan');
  assert.match(words.correction('Budi', '7 suara', '', ''), /^Angka di sumber turun: Budi −7 suara$/);
  assert.match(words.pending, /^Penetapan pasangan terpilih oleh KPU menyusul/);
  assert.equal(messages.en.votes('40,971,906'), '40,971,906 votes');
  assert.equal(messages.en.votes('1'), '1 vote');
});
