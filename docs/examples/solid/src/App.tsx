import type { ElectionResultsChangeEvent, ResultsInput } from 'election-results-element';
import 'election-results-element/solid'; // registers the tags, and types them
import { createSignal, For } from 'solid-js';

const kpu = { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' };
const official = [
  { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
  { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
  { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
];

export function App() {
  const [votes, setVotes] = createSignal(official.map((pair) => pair.votes));
  const [isEdited, setEdited] = createSignal(false);
  const [total, setTotal] = createSignal('');

  const results = (): ResultsInput => ({
    subheading: 'Pemilu Presiden 2024',
    candidates: official.map((pair, index) => ({ ...pair, votes: votes()[index]! })),
    ...(isEdited() ? { heading: 'Simulasi redaksi', test: true } : { heading: 'Hasil Rekapitulasi KPU', source: kpu }),
  });

  const edit = (index: number, value: number) => {
    setVotes(votes().map((before, place) => (place === index ? value : before)));
    setEdited(true);
  };

  const showTotal = ({ current }: ElectionResultsChangeEvent) =>
    setTotal(current.candidates.reduce((sum, { votes: own = 0n }) => sum + own, 0n).toLocaleString('id'));

  return (
    <>
      <election-results prop:results={results()} on:election-results-change={showTotal} />
      <form>
        <For each={official}>
          {({ name }, index) => (
            <p>
              <label>
                Suara {name}{' '}
                <input
                  type="number"
                  min="0"
                  value={votes()[index()]}
                  onInput={({ currentTarget }) => edit(index(), Number(currentTarget.value))}
                />
              </label>
            </p>
          )}
        </For>
        <p>
          Jumlah suara sah: <output>{total()}</output>
        </p>
      </form>
    </>
  );
}
