export default function (config) {
  config.addPassthroughCopy({ 'node_modules/election-results-element/dist/*.min.js': '/' });
  return { dir: { input: 'pages' } };
}
