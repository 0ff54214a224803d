import { scan } from '../grammar/scanner.ts';
import { perFile } from './per-file.ts';

/** The comments of a file, in its order. */
export const commentsOf = perFile((file) => scan(file.text).comments);
