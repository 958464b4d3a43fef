// Through Vega-Embed, as its tutorial does; other data by the view's change sets.
import { changeset } from 'vega';
import embed from 'vega-embed';
import { heightOf, rowsOf, sourceOf } from './words.js';

export async function draw(place, result) {
  const { view } = await embed(
    place,
    {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title: { text: result.heading, subtitle: result.subheading, anchor: 'start' },
      width: 400,
      height: heightOf(result) - 140,
      data: { name: 'rows', values: rowsOf(result) },
      encoding: {
        y: { field: 'name', type: 'nominal', sort: null, title: null },
        x: { field: 'share', type: 'quantitative', title: sourceOf(result) },
      },
      layer: [
        { mark: 'bar', encoding: { color: { field: 'color', type: 'nominal', scale: null } } },
        { mark: { type: 'text', align: 'left', dx: 6 }, encoding: { text: { field: 'figures', type: 'nominal' } } },
      ],
    },
    { actions: false },
  );
  return (next) =>
    view
      .change(
        'rows',
        changeset()
          .remove(() => true)
          .insert(rowsOf(next)),
      )
      .runAsync();
}
