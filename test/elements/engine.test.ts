// What the other tests rely on: the engine, Lit's decorators, and the axe assertion.
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('test-ground')
class TestGround extends LitElement {
  @property({ type: Number }) votes = 1;

  protected override render() {
    return html`<p>${this.votes} suara</p>`;
  }
}

it('draws a Lit element, and draws it again when a property changes', async () => {
  const element = await fixture<TestGround>(html`<test-ground votes="2"></test-ground>`);
  expect(element.renderRoot.textContent).to.equal('2 suara');
  element.votes = 3;
  await element.updateComplete;
  expect(element.renderRoot.textContent).to.equal('3 suara');
  await expect(element).to.be.accessible();
});

it('lays pages out in a window as wide as a desktop’s', () => {
  expect(innerWidth).to.be.at.least(640);
  expect(document.documentElement.lang).to.equal('id');
});
