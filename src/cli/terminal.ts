/** The streams of a command: those of the process, or those of a test. */
export interface Terminal {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** For commands that keep running: aborted by the first SIGINT or SIGTERM, so that they can end properly. */
  ended(): AbortSignal;
}

export interface Output {
  write(content: string | Uint8Array): unknown;
  /** True where the output goes to a terminal. */
  readonly isTTY?: boolean;
}

/** 0: fine; 1: faults found, or failed; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {}

/** The command could not do its work: exit code 1. */
export class CommandError extends Error {}
