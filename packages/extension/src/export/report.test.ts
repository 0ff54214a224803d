import { expect, test } from 'vitest';
import { fileWords, packReport, packWords } from './report.ts';

const word = {
  name: 'bid.docx',
  bytes: new Uint8Array(),
  textSizes: [{ of: 'figure', pt: 8.04, page: 'A4 landscape' }],
  warnings: ['Too small.'],
};
const svg = { ...word, name: 'bid.svg', textSizes: [{ of: 'figure', pt: 10.72 }] };

test('a file tells its sizes, its warnings and the mistakes of its text', () => {
  expect(fileWords(word, 1)).toBe(
    'bid.docx is written. The cards’ words are 8.0 pt on A4 landscape. Too small. It holds what can be read: there is 1 error in the text.',
  );
});

test('a bid pack tells its smallest words, and a warning once', () => {
  expect(packWords([svg, word], '/bids', 0)).toBe(
    'The bid pack is in /bids: 2 files. The smallest words are 8.0 pt, in bid.docx. Too small.',
  );
  expect(packReport([svg, word], '/bids')).toEqual([
    'Bid pack in /bids',
    '  bid.svg  The cards’ words are 10.7 pt.',
    '  bid.docx  The cards’ words are 8.0 pt on A4 landscape.',
    '  Warning: Too small.',
  ]);
});
