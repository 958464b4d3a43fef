/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Terminal {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Asked by commands that run on: aborted by the first SIGINT or SIGTERM, so that they can end in order. */
  ended(): AbortSignal;
}

export interface Output {
  write(content: string | Uint8Array): unknown;
  /** True where somebody is looking on. */
  readonly isTTY?: boolean;
}

/** 0 fine, 1 faults found or failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {}

/** The command could not do what it was asked to: exit code 1. */
export class CommandError extends Error {}
