// Functions that run in the page: each uses the page's `draw`, and returns the milliseconds that it took.

/** Draws the result this many times side by side, and lays the page out. */
export async function drawMany({ result, times, height }) {
  const { document, draw, performance } = globalThis;
  const places = Array.from({ length: times }, () => {
    const place = document.createElement('div');
    place.style.height = `${height}px`;
    return document.body.appendChild(place);
  });
  void document.body.offsetHeight;
  const start = performance.now();
  await Promise.all(places.map((place) => draw(place, result)));
  void document.body.offsetHeight;
  return performance.now() - start;
}

/** Draws the result this many times one after another, each time in place of the one before. */
export async function drawEach({ result, times, height }) {
  const { document, draw, performance } = globalThis;
  const samples = [];
  let place = document.createElement('div');
  document.body.append(place);
  for (let time = 0; time < times; time += 1) {
    const next = document.createElement('div');
    next.style.height = `${height}px`;
    place.replaceWith(next);
    place = next;
    void document.body.offsetHeight;
    const start = performance.now();
    await draw(place, result);
    void document.body.offsetHeight;
    samples.push(performance.now() - start);
  }
  return samples;
}

/** Draws once, and shows this many states to warm up; `goOn` shows further ones. */
export async function prepareUpdates({ states, height }) {
  const { document, draw, performance, seen } = globalThis;
  const place = document.body.appendChild(document.createElement('div'));
  place.style.height = `${height}px`;
  const update = await draw(place, states[0].result);
  globalThis.goOn = async (next, times) => {
    const start = performance.now();
    for (let step = 0; step < times; step += 1) {
      await update(next[step % next.length].result);
      void document.body.offsetHeight;
    }
    return performance.now() - start;
  };
  // A contender that draws later than it reports would be measured only in part.
  for (const { result, text } of states.slice(1)) {
    await update(result);
    const { html, svg, canvas } = seen.count(text);
    if (html + svg + canvas === 0) throw new Error(`${text} is not drawn when the update is over`);
  }
}
