import { html, nothing } from 'lit';
import type { ContestRow } from '../../view/contests.js';
import type { Content } from '../card/card.js';

/**
 * What of this contest differs from the others.
 *
 * @param known what the heading of its shelf says already
 * @param note what its shelf says of it
 */
export const notes = ({ brief, lead, notices, whole }: ContestRow, known = '', note = ''): Content => {
  const { band, polls } = whole;
  const banner = brief.isMadeUp && whole.banner;
  const told = [note, polls && lead, ...brief.exceptions.filter((text) => text !== known)].filter(Boolean).join(' · ');
  return banner || band || told || notices.length
    ? html`${banner ? html`<b part="banner">${banner}</b> ` : nothing}${band ? html`<b part="banner" class="band">${band}</b> ` : nothing}${
        told ? html`<span part="badge" class="told">${told}</span> ` : nothing
      }${notices.map((text) => html`<span part="notice">${text}</span> `)}`
    : nothing;
};

/** The kind of count as a small sign, where contests differ in it. What the sign means stands above the rows. */
export const kindSign = ({ brief: { kind } }: ContestRow): Content =>
  kind ? html` <span part="badge" data-kind=${kind.kind}><span class="unseen">${kind.text}</span></span>` : nothing;
