// Pages that are difficult for a script: other scripts have changed the language or the page, or put the widget in unusual
// places. The figures must be visible and right. test/elements/hostile-page.test.ts tests the styles of pages, view by view; here
// the built script is tested, on pages with both.

/** A page with a widget, or one to which a script adds it. */
export interface Host {
  /** Before everything else in the head. */
  readonly first?: string;
  /** In place of `<script src="/widget.js" defer>`. */
  readonly scripts?: string;
  readonly doctype?: string;
  /** The markup around the widget. */
  readonly around?: (widget: string) => string;
  /** At the end of the body. */
  readonly last?: string;
  /** JavaScript that returns the widget's document or shadow root, if it is not the page's. */
  readonly within?: string;
}

/** The tags of the first published page, whose figures are known. */
export const article = `<election-results heading="Hasil Rekapitulasi KPU" source="KPU">
  <candidate-pair number="1" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
  <candidate-pair number="2" votes="96214691" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
  <candidate-pair number="3" votes="27040878" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>
</election-results>`;

/** The texts that a reader must see, in this order. */
export const figures: readonly string[] = ['24,9%', '58,6%', '16,5%'];

const script = (code: string): string => `<script>${code}</script>`;
const style = (rules: string): string => `<style>${rules}</style>`;
const tag = '<script src="/widget.js" defer></script>';

export const hosts: Readonly<Record<string, Host>> = {
  'nothing wrong': {},
  '* { all: unset }': { first: style('* { all: unset !important }') },
  'svg { display: none }': { first: style('svg, svg *, table, figure { display: none !important }') },
  'a reset of everything': {
    first: style(
      'html, body, div, span, h1, h2, p, a, img, small, table, thead, tbody, tr, th, td, figure, svg, button { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline } * { box-sizing: content-box; max-width: 100% } table { border-collapse: collapse } :root { font-size: 62.5% }',
    ),
  },
  'font-size: 8px': { first: style('html, body { font-size: 8px }') },
  'right to left': { around: (widget) => `<div dir="rtl" lang="ar">${widget}</div>` },
  'quirks mode': { doctype: '' },
  'a dark page': { first: style(':root { color-scheme: dark; background: #000 }') },
  'a flex row that is too narrow': {
    around: (widget) => `<div style="display: flex; width: 320px"><p>Teks</p>${widget}</div>`,
  },
  'Array.prototype with more in it': {
    first: script(`for (const name of ['contains', 'first', 'last', 'remove', 'each', 'clone', 'random'])
      Array.prototype[name] = function () { return this[0]; };`),
  },
  'Object.prototype with more in it': {
    first: script(`Object.prototype.extend = function (o) { return o; };
      Object.prototype.length_ = 3; Object.prototype.forEachOf = () => {};`),
  },
  'a toJSON for arrays, texts and numbers, as old Prototype brings': {
    first: script(`Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; }; Number.prototype.toJSON = function () { return String(this); };`),
  },
  'String.prototype as MooTools has it': {
    first: script(`String.prototype.contains = function (s) { return this.indexOf(s) > -1; };
      String.prototype.clean = function () { return this.trim(); }; Function.prototype.bind_ = Function.prototype.bind;
      Array.from = function (x) { return x == null ? [] : typeof x === 'string' ? x.split('') : Array.prototype.slice.call([...x]); };`),
  },
  'Array.prototype methods that are wrapped': {
    first:
      script(`for (const name of ['map', 'filter', 'forEach', 'find', 'indexOf', 'slice', 'push', 'sort', 'flatMap']) {
        const own = Array.prototype[name];
        Array.prototype[name] = function () { return own.apply(this, arguments); };
      }`),
  },
  'frozen prototypes': {
    first:
      script(`for (const { prototype } of [Object, Array, String, Number, Function, Promise, Map, Set, RegExp, Date])
        Object.freeze(prototype);`),
  },
  'customElements.define that is wrapped': {
    first: script(`const own = customElements.define;
      customElements.define = function (name, element, options) {
        return own.call(customElements, name, class extends element {}, options);
      };`),
  },
  'customElements.define that takes no second element of a name': {
    first: script(`const own = customElements.define, known = new Map();
      customElements.define = function (name, element) { if (!known.has(name)) { known.set(name, element); own.call(customElements, name, element); } };`),
    scripts: `${tag}<script src="/widget.js?again" defer></script>`,
  },
  'promises, timers and observers that are wrapped, as zone.js does': {
    first: script(`const then = Promise.prototype.then;
      Promise.prototype.then = function (a, b) { return then.call(this, a && ((x) => a(x)), b && ((x) => b(x))); };
      for (const name of ['setTimeout', 'queueMicrotask', 'requestAnimationFrame']) {
        const own = window[name];
        window[name] = (work, ...rest) => own.call(window, () => work(), ...rest);
      }
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, listener, options) { return add.call(this, type, listener, options); };
      const Own = MutationObserver;
      window.MutationObserver = function (work) { return new Own((...given) => work(...given)); };`),
  },
  'attachShadow that is wrapped': {
    first: script(`const own = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) { return own.call(this, { ...options, mode: 'open' }); };`),
  },
  'no constructable style sheets': {
    first: script('delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;'),
  },
  'an AMD loader and a CommonJS module about': {
    first: script(
      'window.define = function () {}; define.amd = {}; window.module = { exports: {} }; window.exports = module.exports;',
    ),
  },
  'global names of one letter': {
    first: script(
      `for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_') window[letter] = 'taken';`,
    ),
  },
  'elements named like the page’s own': {
    around: (widget) =>
      `<form name="cookie"><input name="id"><input name="children"></form><img name="currentScript" alt=""><a id="customElements"></a><a id="Promise"></a><a id="litHtmlVersions"></a><a id="litElementVersions"></a><a id="reactiveElementVersions"></a>${widget}`,
  },
  'two versions of the script': {
    scripts: '<script src="/other-version.js" defer></script><script src="/widget.js" defer></script>',
  },
  'the script twice, as a module too': {
    scripts: `${tag}${tag}<script type="module" src="/widget.js"></script>`,
  },
  'the script in the head without defer': { scripts: '<script src="/widget.js"></script>' },
  'the script in the middle of the widget': {
    scripts: '',
    around: (widget) => widget.replace('<candidate-pair number="2"', '<script src="/widget.js"></script>$&'),
  },
  'the script after everything': { scripts: '', last: '<script src="/widget.js"></script>' },
  'the script comes late, by another': {
    scripts: '',
    last: script(`addEventListener('load', () => setTimeout(() => {
      document.head.append(Object.assign(document.createElement('script'), { src: '/widget.js' }));
    }));`),
  },
  'an address base elsewhere': {
    last: '',
    first: '<base href="https://other.invalid/path/">',
    scripts: '<script src="ORIGIN/widget.js" defer></script>',
  },
  'written by document.write': {
    around: (widget) => script(`document.write(${JSON.stringify(widget).replaceAll('</', '<\\/')})`),
  },
  'set by innerHTML again and again': {
    around: (widget) =>
      `<div id="place"></div><script>addEventListener('load', () => { for (let i = 0; i < 5; i++) document.querySelector('#place').innerHTML = ${JSON.stringify(widget).replaceAll('</', '<\\/')}; })</script>`,
  },
  'moved about in the page': {
    last: script(`addEventListener('load', () => {
      const widget = document.querySelector('election-results');
      for (let i = 0; i < 20; i++) document.body.append(Object.assign(document.createElement('div')), widget);
    });`),
  },
  'moved into the document of a frame': {
    around: (widget) => `${widget}<iframe title="x" width="400" height="600"></iframe>`,
    last: script(`addEventListener('load', () => {
      const inner = document.querySelector('iframe').contentDocument;
      inner.body.append(inner.adoptNode(document.querySelector('election-results')));
    });`),
    within: "document.querySelector('iframe').contentDocument",
  },
  'moved into a frame and back': {
    around: (widget) => `${widget}<iframe title="x"></iframe>`,
    last: script(`addEventListener('load', () => {
      const inner = document.querySelector('iframe').contentDocument;
      const widget = document.querySelector('election-results');
      inner.body.append(widget);
      setTimeout(() => document.body.append(widget));
    });`),
  },
  'inside another shadow root': {
    around: (widget) =>
      `<div id="outer"></div><script>document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<style>* { color: red }</style>${widget}`).replaceAll('</', '<\\/')}</script>`,
    within: "document.querySelector('#outer').shadowRoot",
  },
  'inside a template that is cloned': {
    around: (widget) =>
      `<template>${widget}</template><div id="place"></div><script>document.querySelector('#place').append(document.querySelector('template').content.cloneNode(true))</script>`,
  },
  'inside what is hidden at first': {
    around: (widget) => `<div hidden>${widget}</div>`,
    last: script(
      "addEventListener('load', () => setTimeout(() => document.querySelector('[hidden]').hidden = false));",
    ),
  },
  'inside a link and a button': { around: (widget) => `<a href="/x"><span>${widget}</span></a>` },
};

/** The whole page. */
export const pageOf = (
  { first = '', scripts = tag, doctype = '<!doctype html>', around, last = '' }: Host,
  origin: string,
): string =>
  `${doctype}
<html lang="id">
  <head><meta charset="utf-8">${first}<title>Berita</title><link rel="icon" href="data:,">${scripts.replace('ORIGIN', origin)}</head>
  <body>${around?.(article) ?? article}${last}</body>
</html>`;
