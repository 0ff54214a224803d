/** A file that cannot be read as what it claims to be; the message says why and where, `help` what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly help?: string;

  constructor(message: string, help?: string, cause?: unknown) {
    super(message, { cause });
    if (help !== undefined) this.help = help;
  }
}
