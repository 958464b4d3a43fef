import type { ElectionResultsChangeEvent, ResultsInput } from 'election-results-element';
import 'election-results-element/react'; // registers the tags, and types them
import { useState } from 'react';

const kpu = { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' };
const official = [
  { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
  { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
  { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
];

export function App() {
  const [candidates, setCandidates] = useState(official);
  const [total, setTotal] = useState('');

  const results: ResultsInput = {
    subheading: 'Pemilu Presiden 2024',
    candidates,
    ...(candidates === official
      ? { heading: 'Hasil Rekapitulasi KPU', source: kpu }
      : { heading: 'Simulasi redaksi', test: true }),
  };

  const edit = (number: number, votes: number) =>
    setCandidates(candidates.map((pair) => (pair.number === number ? { ...pair, votes } : pair)));

  const showTotal = ({ current }: ElectionResultsChangeEvent) =>
    setTotal(current.candidates.reduce((sum, { votes = 0n }) => sum + votes, 0n).toLocaleString('id'));

  return (
    <>
      <election-results results={results} onelection-results-change={showTotal} />
      <form>
        {candidates.map(({ number, name, votes }) => (
          <p key={number}>
            <label>
              Suara {name}{' '}
              <input
                type="number"
                min="0"
                value={votes}
                onChange={({ target }) => edit(number, Number(target.value))}
              />
            </label>
          </p>
        ))}
        <p>
          Jumlah suara sah: <output>{total}</output>
        </p>
      </form>
    </>
  );
}
