import type { Standing } from './standing.js';

/** Keeps the place of a candidate until the feed has answered. */
export const blank: Standing = {
  id: '',
  sign: '',
  name: '\u00a0',
  parties: '',
  photo: undefined,
  count: '\u00a0',
  votes: '\u00a0',
  share: '\u00a0',
  percent: 0,
  color: '#8883',
  ink: '',
  isFaint: false,
  mark: '',
  award: '',
  emphasis: undefined,
  isNobody: false,
  gain: '',
};
