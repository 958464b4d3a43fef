import { CandidatePair } from './elements/base/candidate-pair.js';
import { ElectionResults } from './elements/results/election-results.js';

CandidatePair.define();
ElectionResults.define();

declare global {
  interface HTMLElementTagNameMap {
    'candidate-pair': CandidatePair;
    'election-results': ElectionResults;
  }
}
