import type { TheoryFile } from './theory-file.ts';

/** Answers a question about a file once, however many rules ask it. */
export function perFile<Answer extends object>(ask: (file: TheoryFile) => Answer): (file: TheoryFile) => Answer {
  const answers = new WeakMap<TheoryFile, Answer>();
  return (file) => {
    const known = answers.get(file);
    if (known) return known;
    const answer = ask(file);
    answers.set(file, answer);
    return answer;
  };
}
