import { CandidatePair } from './elements/candidate-pair.js';
import { ElectionResults } from './elements/election-results.js';

CandidatePair.define();
ElectionResults.define();

declare global {
  interface HTMLElementTagNameMap {
    'candidate-pair': CandidatePair;
    'election-results': ElectionResults;
  }
}
