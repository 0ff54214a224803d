/** The theory cannot be written in this format; the message says why and what would help. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}
