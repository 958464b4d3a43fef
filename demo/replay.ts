// Controls the replay (`npm run replay`) and shows its progress. `?port=` names another port than 8024.
import './article.js';
import type { FaultName, ReplayChange, ReplayStatus } from '../src/cli/replay-server.js';
import { formatTime } from '../src/text/dates.js';
import { numberFormats } from '../src/text/numbers.js';

const usualServer = 'http://127.0.0.1:8024';
const port = new URLSearchParams(location.search).get('port');
const server = port === null ? usualServer : `http://127.0.0.1:${port}`;

/** Milliseconds between two requests for the replay's state. */
const interval = 1000;

const form = document.querySelector('form');
const alert = document.querySelector<HTMLElement>('[role=status]');
const controls = document.querySelector<HTMLFieldSetElement>('.controls');
if (!form || !alert || !controls) throw new Error('replay.html has changed');

const fields = form.elements as HTMLFormControlsCollection &
  Record<'index', HTMLInputElement> &
  Record<'pause' | 'restart', HTMLButtonElement> &
  Record<'state' | 'time', HTMLOutputElement> &
  Record<'speed' | 'fault', RadioNodeList>;

/** The ticked choices with this name. */
const ticked = (name: 'fault'): readonly string[] =>
  [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(({ value }) => value);

const count = (value: number): string => numberFormats.id.count(BigInt(value));

let isPaused = false;
let wasThere = true;
/** True while the reader moves the slider. The page must not move it then. */
let isSliding = false;

const show = ({ index, of, ts, speed, paused, faults }: ReplayStatus): void => {
  isPaused = paused;
  fields.pause.textContent = paused ? 'Lanjutkan putaran' : 'Jeda putaran';
  fields.speed.value = String(speed);
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=fault]'))
    box.checked = faults.includes(box.value as FaultName);
  fields.index.max = String(of - 1);
  if (isSliding) return;
  fields.index.value = String(index);
  fields.state.value = `Keadaan ${count(index + 1)} dari ${count(of)}`;
  fields.time.value = formatTime(ts, 'WIB', 'id');
  fields.index.setAttribute('aria-valuetext', `${fields.state.value}, ${fields.time.value}`);
};

/** Requests the replay's state, and shows it. Without an answer the page says how to start the replay. */
const ask = async (path: string, init?: RequestInit): Promise<void> => {
  let isThere = true;
  try {
    const response = await fetch(server + path, init);
    if (response.ok) show((await response.json()) as ReplayStatus);
  } catch {
    isThere = false;
  }
  alert.hidden = isThere;
  controls.disabled = !isThere;
  // The widget would poll less and less often, and after a restart the count is older than the state that it shows.
  if (isThere && !wasThere) reopen();
  wasThere = isThere;
};

const change = (what: ReplayChange): Promise<void> =>
  ask('/control', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what) });

/** Replaces the widget by a new one, as on a page that was just opened. A widget keeps the newest state that it has seen. */
function reopen(): void {
  const widget = document.querySelector('election-results');
  if (!widget) return;
  const fresh = widget.cloneNode(true) as Element;
  for (const [name, file] of Object.entries({ src: 'feed.json', 'candidates-src': 'candidates.json' }))
    fresh.setAttribute(name, `${server}/${file}`);
  widget.replaceWith(fresh);
}

fields.pause.addEventListener('click', () => void change({ paused: !isPaused }));
fields.restart.addEventListener('click', () => void change({ index: 0, paused: false }).then(reopen));
fields.index.addEventListener('input', () => (isSliding = true));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  const { name } = target as HTMLInputElement;
  if (name === 'index') {
    isSliding = false;
    void change({ index: Number(fields.index.value) });
  }
  if (name === 'speed') void change({ speed: Number(fields.speed.value) });
  if (name === 'fault') void change({ faults: ticked('fault') as readonly FaultName[] });
});

if (server !== usualServer) reopen();

const follow = (): void => {
  if (document.visibilityState === 'visible') void ask('/status').finally(() => setTimeout(follow, interval));
  else document.addEventListener('visibilitychange', follow, { once: true });
};
follow();
