// A page with the public key of its feed shows only signed states. OpenSSL signs the files, and the page
// verifies them by WebCrypto, which is different code in every engine.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { keys, signed20, signed21, signed22 } from '../../fixtures/signed-feed.js';
import { answer, openNight } from './night.js';
import type { Night } from './night.js';
import { live, votesOf, watch } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
beforeEach(() => {
  seen = watch();
  night = openNight('2024-02-19T10:25:00+07:00');
});
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

/** What the page has asked of WebCrypto. It answers from other threads, which no fake clock moves. */
const questions: Promise<unknown>[] = [];
const { subtle } = crypto;
before(() => {
  for (const name of ['importKey', 'verify'] as const) {
    const ask = (subtle[name] as (...args: unknown[]) => Promise<unknown>).bind(subtle);
    const noted = (...args: unknown[]): Promise<unknown> => {
      const answered = ask(...args);
      questions.push(answered.catch(() => undefined));
      return answered;
    };
    Object.defineProperty(subtle, name, { value: noted, configurable: true });
  }
});
after(() => {
  for (const name of ['importKey', 'verify'] as const) Reflect.deleteProperty(subtle, name);
});

/** Waits until WebCrypto has answered everything, also what its answers lead to. */
async function verified(): Promise<void> {
  await night.settle();
  while (questions.length) {
    await Promise.all(questions.splice(0));
    await night.settle();
  }
}

async function open(file: string, attributes = `feed-key="${keys[0]}"`): Promise<ElectionResults> {
  night.reply = () => answer(file);
  const element = await live(night, `refresh="30" ${attributes}`);
  await verified();
  return element;
}

async function next(file: string): Promise<void> {
  night.reply = () => answer(file);
  await night.poll();
  await verified();
}

it('shows states that its key has signed, also later ones', async () => {
  const element = await open(signed20);
  expect(votesOf(element)).to.deep.equal([100, 200]);
  await next(signed21);
  expect(votesOf(element)).to.deep.equal([150, 200]);
  expect(seen.warnings).to.deep.equal([]);
});

const forged = signed21.replace(/"payload":"(.{80})./, (_, start: string) => `"payload":"${start}${start[3] ?? 'A'}`);
for (const [what, file] of Object.entries({
  altered: forged,
  cut: signed21.slice(0, -9),
  'by another key': signed22,
  'not signed':
    '{"version":1,"revision":99,"candidates":[{"id":"1","name":"A","votes":9},{"id":"2","name":"B","votes":1}]}',
}))
  it(`keeps the last good figures if a state is ${what}, and reports it once`, async () => {
    const element = await open(signed20);
    await next(file);
    await next(file);
    expect(votesOf(element)).to.deep.equal([100, 200]);
    expect(seen.errors.map(({ stale }) => stale)).to.deep.equal([true]);
    expect(seen.warnings).to.have.length(1);
    expect(seen.warnings[0]).to.match(/^<election-results> src: expected a (?:signed )?file/);
  });

it('refuses a file that was shown before a newer one', async () => {
  const element = await open(signed21);
  await next(signed20);
  expect(votesOf(element)).to.deep.equal([150, 200]);
  expect(seen.warnings).to.deep.equal(['<election-results> revision: expected 21 or later, got 20']);
});

it('accepts either of two keys, so that they can be changed', async () => {
  const element = await open(signed20, `feed-key="${keys.join(' ')}"`);
  await next(signed22);
  expect(votesOf(element)).to.deep.equal([180, 200]);
});

it('reports an invalid key', async () => {
  const element = await open(signed20, 'feed-key="kunci"');
  expect(element.current).to.equal(undefined);
  expect(seen.warnings).to.deep.equal([
    '<election-results> src: expected public keys by keygen in feed-key, got "kunci"',
  ]);
});

it('shows no figures where feed-key is there without a key, whether they are signed or not', async () => {
  for (const attributes of ['feed-key=""', 'feed-key=" "'])
    for (const file of [signed20, JSON.stringify({ candidates: [{ name: 'A', votes: 1 }] })]) {
      seen.warnings.splice(0);
      const element = await open(file, attributes);
      expect(element.current).to.equal(undefined);
      expect(seen.warnings).to.deep.equal([
        '<election-results> src: expected public keys by keygen in feed-key, got none',
      ]);
    }
});

it('shows the code of a state where the desk names an address to check it at', async () => {
  night.reply = () =>
    answer('{"revision":1,"code":"7ZK3QW0XAB","candidates":[{"name":"A","votes":2},{"name":"B","votes":1}]}');
  const element = await live(night, 'verify-url="https://media.example/periksa"');
  const link = element.renderRoot.querySelector<HTMLAnchorElement>('a[href="https://media.example/periksa"]');
  expect(link?.textContent).to.equal('Kode 7ZK3Q-W0XAB');
  element.setAttribute('verify-url', 'javascript:alert(1)');
  await element.updateComplete;
  expect(element.renderRoot.querySelector('a')).to.equal(null);
});

describe('a page without WebCrypto, as over http,', () => {
  let before: PropertyDescriptor | undefined;
  beforeEach(() => {
    before = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle');
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined, configurable: true });
  });
  afterEach(() => {
    if (before) Object.defineProperty(Crypto.prototype, 'subtle', before);
  });
  const open = async (attributes: string): Promise<ElectionResults> => {
    night.reply = () => answer(signed20);
    const element = await live(night, `refresh="30" feed-key="${keys[0]}" ${attributes}`);
    await night.poll();
    return element;
  };

  it('shows no figures, and says why once', async () => {
    const element = await open('');
    expect(element.current).to.equal(undefined);
    expect(seen.warnings).to.have.length(1);
    expect(seen.warnings[0]).to.match(/expected a page over https, to verify the feed/);
  });

  it('shows them with feed-policy="warn", and says so once', async () => {
    const element = await open('feed-policy="warn"');
    expect(votesOf(element)).to.deep.equal([100, 200]);
    expect(seen.warnings).to.have.length(1);
    expect(seen.warnings[0]).to.match(/feed-policy: expected a page over https/);
  });
});

it('accepts 200 publications without a false fault', async () => {
  const of = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(of, true, ['sign', 'verify']);
  const encode = (content: Uint8Array): string =>
    btoa(String.fromCharCode(...content))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const utf8 = new TextEncoder();
  const sign = async (index: number): Promise<string> => {
    const state = {
      revision: index,
      candidates: [
        { id: '1', name: 'A', votes: index },
        { id: '2', name: 'B', votes: 9 },
      ],
    };
    const start = encode(utf8.encode('{"alg":"ES256"}'));
    const payload = encode(utf8.encode(JSON.stringify(state)));
    const signature = await crypto.subtle.sign(of, privateKey, utf8.encode(`${start}.${payload}`));
    return JSON.stringify({ payload, protected: start, signature: encode(new Uint8Array(signature)) });
  };
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const element = await open(await sign(1), `feed-key="${btoa(String.fromCharCode(...spki))}"`);
  for (let index = 2; index <= 200; index += 1) {
    const drawn = new Promise((resolve) =>
      element.addEventListener('election-results-change', resolve, { once: true }),
    );
    night.reply = answerOf(await sign(index));
    await night.poll();
    await drawn;
    expect(votesOf(element)[0]).to.equal(index);
  }
  expect(seen.warnings).to.deep.equal([]);
});

const answerOf = (file: string) => (): ReturnType<typeof answer> => answer(file);
