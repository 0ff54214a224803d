import { onceFor } from '@theory-of-change/model';
import type { TheoryFile } from './theory-file.ts';

/** Answers a question about a file once, however many rules ask it. */
export const perFile: <Answer extends object>(ask: (file: TheoryFile) => Answer) => (file: TheoryFile) => Answer =
  onceFor;
