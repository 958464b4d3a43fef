import { renderElectionResults } from 'election-results-element/ssr';
import { results } from '../results';
import { Script } from './script';

// The picture itself is printed by the server: it is there before any script, and without one.
export default function Page() {
  return (
    <>
      <div dangerouslySetInnerHTML={{ __html: renderElectionResults(results) }} suppressHydrationWarning />
      <Script />
    </>
  );
}
