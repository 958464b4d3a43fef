import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { heightOf, rowsOf, sourceOf } from './words.js';

function Result({ result }) {
  const rows = rowsOf(result);
  return (
    <>
      <h2>{result.heading}</h2>
      <p>{result.subheading}</p>
      <ResponsiveContainer width="100%" height={heightOf(result) - 100}>
        <BarChart data={rows} layout="vertical" margin={{ right: 200 }}>
          <XAxis type="number" hide />
          <YAxis type="category" dataKey="name" width={160} interval={0} />
          <Bar dataKey="share" isAnimationActive={false}>
            {rows.map(({ number, color }) => (
              <Cell key={number} fill={color} />
            ))}
            <LabelList dataKey="figures" position="right" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
      <p>{sourceOf(result)}</p>
    </>
  );
}

export async function draw(place, result) {
  const root = createRoot(place);
  const show = (shown) => flushSync(() => root.render(<Result result={shown} />));
  show(result);
  // The container measures its place first, and nothing tells when that is over.
  while (!place.querySelector('.recharts-label-list')) await new Promise((resolve) => requestAnimationFrame(resolve));
  return show;
}
