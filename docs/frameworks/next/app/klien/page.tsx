'use client';

import { ElectionResults } from 'election-results-element/react';
import { useState } from 'react';
import { results } from '../results';

// A client component: what is edited is drawn anew, and the event arrives.
export default function Page() {
  const [anies, setAnies] = useState(40971906);
  const [total, setTotal] = useState('');
  const [first, ...others] = results.candidates!;
  return (
    <>
      <ElectionResults
        results={{ ...results, candidates: [{ ...first!, votes: anies }, ...others] }}
        onelection-results-change={({ current }) =>
          setTotal(current.candidates.reduce((sum, { votes = 0n }) => sum + votes, 0n).toLocaleString('id'))
        }
      />
      <button onClick={() => setAnies(0)}>Kosongkan</button>
      <output>{total}</output>
    </>
  );
}
