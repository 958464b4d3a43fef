// Compares the figures in the prose of the demo pages with the figures that they show.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nightContests } from '../cases/night.js';
import { pilkada } from '../cases/contests.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { overseas } from '../fixtures/provinces.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';

const page = (name: string): string => readFileSync(new URL(`../../demo/${name}.html`, import.meta.url), 'utf8');

/** What the tests read of a page. */
const textOf = (html: string): string =>
  html
    .replace(/<(head|style|script|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const figuresIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const count = (figure: number): string => figure.toLocaleString('id-ID');
/** A percentage with one decimal, rounded half up in whole numbers. */
const percent = (part: number, whole: number): string => {
  const tenths = String((BigInt(part) * 2000n + BigInt(whole)) / (2n * BigInt(whole))).padStart(2, '0');
  return `${tenths.slice(0, -1)},${tenths.slice(-1)}`;
};

const { candidates, invalidVotes, regions, validVotes } = pilpres2024;
const ids = candidates.map(({ id }) => id);
const votesIn = regions.map(({ code, name, votes }) => ({ code, name, votes: ids.map((id) => votes[id] ?? 0) }));
const provinces = votesIn.filter(({ code }) => code !== overseas);
const shareOf = ({ votes }: (typeof votesIn)[number], index: number): number => votes[index]! / sum(votes);
const leads = votesIn.map((region) => {
  const [first = 0, second = 0] = [...region.votes].sort((a, b) => b - a);
  return { ...region, lead: first - second, points: (first - second) / sum(region.votes) };
});
const named = (name: string): (typeof leads)[number] =>
  leads.find((region) => region.name.toLowerCase() === name.toLowerCase()) ?? assert.fail(name);
const most = <T>(list: readonly T[], of: (one: T) => number): T =>
  list.reduce((best, one) => (of(one) > of(best) ? one : best));

test('the article has the figures of the decree, and no others', () => {
  const html = page('index');
  const text = textOf(html);
  const says = (words: string): void => assert.ok(text.includes(words), words);

  for (const [index, pair] of ['Anies-Muhaimin', 'Prabowo-Gibran', 'Ganjar-Mahfud'].entries()) {
    assert.ok(text.includes(pair));
    const { votes } = candidates[index]!;
    const share = percent(votes, validVotes);
    assert.match(text, new RegExp(`${count(votes).replaceAll('.', '\\.')} suara (?:atau |\\()${share} persen`));
  }
  says(`Suara sah berjumlah ${count(validVotes)}.`);
  const cast = validVotes + invalidVotes;
  says(`${count(invalidVotes)} suara dinyatakan tidak sah, sekitar ${percent(invalidVotes, cast)} persen`);
  says(`dari ${count(cast)} suara yang dihitung`);

  const led = (index: number): readonly string[] =>
    provinces.filter(({ votes }) => votes[index] === Math.max(...votes)).map(({ name }) => name);
  assert.deepEqual(led(0), ['Aceh', 'Sumatera Barat']);
  says(
    `Prabowo-Gibran memimpin di ${led(1).length} dari ${provinces.length} provinsi dan di antara pemilih luar negeri`,
  );
  says(`Unggul di ${led(1).length} provinsi`);
  const abroad = votesIn.find(({ code }) => code === overseas)!;
  assert.equal(Math.max(...abroad.votes), abroad.votes[1]);
  const closest = most(leads, ({ points }) => -points);
  assert.equal(closest.name, 'DKI Jakarta');
  says(`Jakarta: selisih dua suara terbanyak di sana hanya ${count(closest.lead)} suara`);

  const [best, least] = [most(provinces, (of) => shareOf(of, 1)), most(provinces, (of) => -shareOf(of, 1))];
  says(
    `${best.name} menjadi lumbung terbesar Prabowo-Gibran dengan ${percent(best.votes[1]!, sum(best.votes))} persen`,
  );
  says(`sedangkan ${least.name} yang terkecil dengan ${percent(least.votes[1]!, sum(least.votes))} persen`);
  const third = most(provinces, (of) => shareOf(of, 2));
  says(`Capaian terbaik Ganjar-Mahfud ada di ${third.name}, ${percent(third.votes[2]!, sum(third.votes))} persen`);
  assert.deepEqual([...third.votes].sort((a, b) => b - a).indexOf(third.votes[2]!), 1, 'in second place');
  assert.ok(shareOf(least, 1) > 0.2, 'over 20% in every province');

  // The table, cell by cell.
  const rows = [...html.matchAll(/<th scope="row">([^<]+)<\/th>([\s\S]*?)<\/tr>/g)];
  assert.ok(rows.length >= 7, String(rows.length));
  for (const [, name = '', cells = ''] of rows) {
    const { votes } = named(name);
    assert.deepEqual(
      figuresIn(textOf(cells)),
      votes.map((figure) => percent(figure, sum(votes))),
      name,
    );
    const [, first] = /class="first">([\d,]+)/.exec(cells) ?? [];
    assert.equal(first, percent(Math.max(...votes), sum(votes)), name);
  }

  // The figures beside the text.
  says(`Suara sah ${count(validVotes)} Suara tidak sah ${count(invalidVotes)}`);
  says(`Suara sah luar negeri ${count(sum(abroad.votes))} Provinsi ${provinces.length}`);

  // All other figures are days, hours, ballot numbers, articles of law or the 20 percent.
  const told = new Set([
    ...[validVotes, invalidVotes, cast, sum(abroad.votes), closest.lead, led(1).length, provinces.length].map(count),
    ...candidates.flatMap(({ votes }) => [count(votes), percent(votes, validVotes)]),
    ...votesIn.flatMap(({ votes }) => votes.map((figure) => percent(figure, sum(votes)))),
    percent(invalidVotes, cast),
  ]);
  const other = text.replace(
    /Pemilu(?: Presiden)? 2024|Pemilihan Presiden 2024|24 April 2024, 13\.05 WIB|2[24]\/4\/2024|20 Maret 2024|22\.19 WIB|Nomor (?:360|504) Tahun 2024|nomor urut [123]|Pasal 6A ayat \(3\) UUD 1945|20 persen/g,
    ' ',
  );
  for (const figure of figuresIn(other)) assert.ok(told.has(figure), figure);
});

test('each stroke of the article’s tally is some two million votes', () => {
  const [, tally = ''] = /<g class="art-tally">([\s\S]*?)<\/g>/.exec(page('index')) ?? [];
  const marks = [...tally.matchAll(/#turus-(\d)" x="\d+" y="(\d+)"/g)];
  const strokes = [...new Set(marks.map(([, , y]) => y))].map((y) =>
    sum(marks.filter(([, , at]) => at === y).map(([, many]) => Number(many))),
  );
  assert.deepEqual(
    strokes,
    candidates.map(({ votes }) => Math.round(votes / 2e6)),
  );
});

test('the page of the replay has the recorded figures', () => {
  const [html, series] = [page('replay'), sirekapSeries()];
  const times = series.map(({ updated }) => Date.parse(updated));
  const day = (time = 0): string =>
    new Intl.DateTimeFormat('id', { day: 'numeric', month: 'long', timeZone: 'Asia/Jakarta' }).format(time);
  const text = textOf(html);
  assert.ok(text.includes(`direkam dari ${day(times[0])} sampai ${day(times.at(-1))} 2024`), day(times.at(-1)));
  assert.ok(html.includes(`max="${series.length - 1}"`));
  assert.ok(html.includes('refresh="5"') && text.includes('setiap lima detik'));
  const longest = Math.max(...times.slice(1).map((time, index) => time - times[index]!)) / 86_400_000;
  assert.ok(text.includes('jeda sampai lima hari') && Math.round(longest) === 5, String(longest));
});

test('the page of contests has the figures of its lists', () => {
  const text = textOf(page('contests'));
  const says = (words: string): void => assert.ok(text.includes(words), words);
  const night = nightContests().contests as readonly { id: string }[];
  const [regents, mayors] = [0, 1].map(
    (city) => night.filter(({ id }) => id.length === 4 && Number(Number(id.slice(2)) > 70) === city).length,
  );
  says(
    `${String(night.filter(({ id }) => id.length === 2).length)} gubernur, ${String(regents)} bupati, dan ${String(mayors)} wali kota`,
  );
  says(`: ${String(night.length)} pemilihan dalam satu hari`);
  assert.equal(pilkada.contests.length, 15);
  says('Lima belas pemilihan, angka nyata');
  const leadOf = (votes: readonly number[]): number => {
    const [first = 0, second = 0] = [...votes].sort((a, b) => b - a);
    return (100 * (first - second)) / sum(votes);
  };
  const governors = governors2024.contests.map(({ name, candidates: all }) => ({
    name,
    lead: leadOf(all.map(({ votes }) => votes)),
  }));
  const nearest = most(governors, ({ lead }) => -lead);
  says(`Di ${nearest.name} selisihnya hanya ${nearest.lead.toFixed(1).replace('.', ',')} poin`);
  const bangka = singleCandidate2024.contests.find(({ name }) => name === 'Bangka')!;
  const box = bangka.candidates.find(({ emptyBox }) => emptyBox === true)!;
  says(`kolom kosong mendapat ${percent(box.votes, sum(bangka.candidates.map(({ votes }) => votes)))}% suara`);
});
