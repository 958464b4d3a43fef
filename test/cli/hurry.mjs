// Loaded before the command line (node --import): its pauses pass fifty times as fast, so that there is much to kill, and
// its patience with a silent server ten times as fast, which still leaves a busy machine the time to answer.
const { setTimeout: real } = globalThis;
globalThis.setTimeout = (callback, ms, ...args) => real(callback, ms > 1000 ? ms / 10 : ms / 50, ...args);
