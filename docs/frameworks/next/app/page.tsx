import { ElectionResults } from 'election-results-element/react';
import { results } from './results';

// A server component: the object goes to the browser as JSON.
export default function Page() {
  return <ElectionResults results={results} />;
}
