const widget = document.querySelector('election-results');
const form = document.querySelector('form');

widget.addEventListener('election-results-change', ({ current }) => {
  const total = current.candidates.reduce((sum, { votes }) => sum + votes, 0n);
  form.querySelector('output').textContent = total.toLocaleString('id');
});

form.addEventListener('input', ({ target }) => {
  widget.querySelector(`candidate-pair[number="${target.name}"]`).votes = target.value;
  widget.heading = 'Simulasi redaksi';
  widget.source = widget.sourceUrl = null;
});
