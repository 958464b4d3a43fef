// The element as a page has it in its markup; afterwards its property.
export async function draw(place, result) {
  const element = document.createElement('election-results');
  for (const name of ['heading', 'subheading', 'source']) element.setAttribute(name, result[name]);
  for (const { number, name, votes, color } of result.candidates) {
    const pair = Object.assign(document.createElement('candidate-pair'), { textContent: name });
    for (const [attribute, value] of Object.entries({ number, votes, color })) pair.setAttribute(attribute, value);
    element.append(pair);
  }
  place.append(element);
  await element.updateComplete;
  return (next) => {
    element.results = { candidates: next.candidates };
    return element.updateComplete;
  };
}
