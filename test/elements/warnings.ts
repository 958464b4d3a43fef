/** The warnings on the console while `action` ran: one entry for each call. */
export async function warningsIn(action: () => Promise<unknown>): Promise<readonly string[]> {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (...words: readonly unknown[]) => told.push(String(words[0]));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return told;
}
