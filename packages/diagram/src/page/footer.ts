import { readableDate, wordsFor } from '@theory-of-change/model';
import { textMarks } from '../paint/marks.ts';
import type { Subject } from '../picture.ts';
import { type Line, wrapEvenly } from '../text/wrap.ts';
import type { Block } from './block.ts';
import { type PageBrush, small } from './context.ts';

/** Source at the left; date and page at the right; a hairline over them. Lengths are px. */
export function footer(brush: PageBrush, width: number): Block {
  const { theory } = brush.sized;
  const { page, source } = wordsFor(theory).figure;
  const setting = small(brush);
  const right = [theory.date === undefined ? undefined : readableDate(theory.date, theory.language), page(1, 1)]
    .filter((part) => part !== undefined)
    .join(' · ');
  const rightLine: Line = { text: right, width: setting.face.advance(right) * setting.size };
  const left = theory.sourceNote === undefined ? (theory.authors ?? '') : source(theory.sourceNote);
  const lines =
    left === '' ? [] : wrapEvenly(setting.face, left, setting.size, width - rightLine.width - 2 * setting.size);
  const rows = Math.max(lines.length, 1);
  const gap = setting.size * 0.45;
  return {
    height: rows * setting.leading + 2 * gap,
    marks: (x, y) => {
      const subject: Subject = { role: 'footer', label: [left, right].filter((part) => part !== '').join('. ') };
      const ground: Subject = { role: 'page' };
      return [
        {
          kind: 'line',
          subject: ground,
          points: [
            { x, y: y + gap },
            { x: x + width, y: y + gap },
          ],
          radius: 0,
          closed: false,
          stroke: brush.theme.hairline,
          strokeWidth: Math.max(0.75, setting.size * 0.06),
        },
        ...textMarks(subject, lines, { x, y: y + 2 * gap }, setting),
        ...textMarks(subject, [rightLine], { x: x + width, y: y + 2 * gap }, setting, 'right'),
      ];
    },
  };
}
