/** What a command of the command line is, and how it says that it was used wrongly. */

export interface Command {
  readonly name: string;
  /** How it is called, without the program's name. */
  readonly usage: string;
  readonly summary: string;
  /** Options and notes, for `--help`. */
  readonly details: string;
  /** @returns the exit code. Bad use throws a {@link UsageError}. */
  run(args: readonly string[]): Promise<number>;
}

/** 0 fine, 1 problems were looked for and found, 2 bad use or a file that cannot be read. */
export const EXIT = { fine: 0, problems: 1, bad: 2 } as const;

/** Bad use: its message is the one line on standard error. */
export class UsageError extends Error {}

/** One line on standard error, whatever the message holds. */
export function complain(message: string): void {
  process.stderr.write(`thesis-reader: ${message.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()}\n`);
}
