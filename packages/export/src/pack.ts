import type { ExportWishes } from './format.ts';

/** One file of a bid pack. */
export interface PackFile {
  /** What its name adds to the theory's: `-figure.pdf`. The ending says the format. */
  readonly ending: string;
  /** What is in it, for people. */
  readonly about: string;
  /** What it asks for beyond what the whole pack does. */
  readonly wishes: Partial<ExportWishes>;
}

/** The files of a bid pack: everything that a bid asks for, each in the program that people open it with. */
export const BID_PACK: readonly PackFile[] = [
  { ending: '.docx', about: 'the whole bid pack, to edit in Word', wishes: {} },
  { ending: '.pdf', about: 'the whole bid pack, to send', wishes: { pages: { kind: 'document' } } },
  { ending: '.pptx', about: 'slides, with the figure as shapes', wishes: {} },
  { ending: '.xlsx', about: 'measurement framework and logframe, to fill in', wishes: {} },
  { ending: '.html', about: 'a page with the live figure, to put on a website', wishes: {} },
  { ending: '-narrative.txt', about: 'the narrative, to paste into an online form', wishes: {} },
  { ending: '-figure.pdf', about: 'the figure alone, for print', wishes: {} },
  { ending: '-figure.svg', about: 'the figure alone, sharp at every size', wishes: {} },
  { ending: '-figure.png', about: 'the figure alone, in pixels', wishes: {} },
];
