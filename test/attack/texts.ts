// Puts every text of the lists into every field of every way in: into all fields at once, and one by one.
import published from 'big-list-of-naughty-strings' with { type: 'json' };
import { naughty } from './naughty.js';
import { payloads } from './payloads.js';
import type { Random } from './random.js';
import type { Attack } from './range.js';
import { together } from './ways.js';
import type { Given, Way } from './ways.js';

/** The page under attack counts `hit`, and also every `alert` of the Big List of Naughty Strings. */
export const texts: readonly string[] = [
  ...new Set([...[...payloads('hit()'), ...naughty].map(({ text }) => text), ...published]),
];

const charts = ['bar', 'stacked', 'donut', 'table'];

/** The views in turn, as far as the element has them, with a toolbar on some. */
const optionsOf = (index: number): Given => ({
  chart: charts[index % charts.length] ?? '',
  ...(index % 2 ? { view: 'map', x: 'time', arrange: 'given' } : { view: 'table', x: 'counted', arrange: 'seats' }),
  ...(index % 7 === 0 && { controls: 'chart data image embed' }),
});

/** Each of these texts in every way, in all fields that may have it at once. */
export const inAllFields = (ways: readonly Way[], some: readonly string[]): readonly Attack[] =>
  ways.flatMap((way) =>
    some.map((text, index) => ({
      way,
      given: Object.fromEntries(together(way).map((field) => [field, text])),
      options: optionsOf(index),
    })),
  );

/** This many times, one field of one way gets one text, from the lists or combined from two of them. */
export function inOneField(ways: readonly Way[], random: Random, count: number): readonly Attack[] {
  const fields = random.shuffled(ways.flatMap((way) => way.fields.map((field) => ({ way, field }))));
  const text = (): string => (random.below(3) ? random.of(texts) : spliced(random));
  return Array.from({ length: count }, (_none, index) => {
    // The fields are used in turn, so that chance leaves none out.
    const { way, field } = fields[index % fields.length] ?? random.of(fields);
    return { way, given: { [field]: text() }, options: optionsOf(random.below(28)) };
  });
}

/** A part of one text with another text inside. */
function spliced(random: Random): string {
  const [outer, inner] = [random.of(texts), random.of(texts)];
  const place = random.below(outer.length + 1);
  return outer.slice(0, place) + inner + outer.slice(place + random.below(4));
}
