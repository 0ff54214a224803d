/** The exit codes of every command. */
export const EXIT = {
  fine: 0,
  /** Errors in a theory, more warnings than allowed, or a theory that is not formatted. */
  findings: 1,
  /** A wrong call, or a file that cannot be read or written. */
  failed: 2,
} as const;
