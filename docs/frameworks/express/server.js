// The result under a strict content security policy: no inline script, no inline style, nothing from another origin.
import { renderElectionResults } from 'election-results-element/ssr';
import express from 'express';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const results = {
  heading: 'Hasil Rekapitulasi KPU',
  subheading: 'Pemilu Presiden 2024',
  kind: 'official',
  source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
  candidates: [
    { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
    { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
    { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
  ],
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
];

const app = express();
app.use('/hasil', express.static(dirname(fileURLToPath(import.meta.resolve('election-results-element')))));
app.get('/', (_request, response) => {
  response.setHeader('content-security-policy', policy.join('; ')).type('html').send(`<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <title>Hasil Pemilu Presiden 2024</title>
    <script type="module" src="/hasil/election-results.js"></script>
  </head>
  <body>
    <main>${renderElectionResults(results, { styles: 'link', stylesheet: '/hasil/election-results.css' })}</main>
  </body>
</html>`);
});
app.listen(process.env.PORT ?? 3000);
