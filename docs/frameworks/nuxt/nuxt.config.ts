export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  app: { head: { title: 'Hasil Pemilu Presiden 2024', htmlAttrs: { lang: 'id' } } },
  // Vue is told which tags are no components of its own.
  vue: { compilerOptions: { isCustomElement: (tag: string) => /^(?:election-|candidate-pair$)/.test(tag) } },
});
