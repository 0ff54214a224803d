import type { TextMark } from '@theory-of-change/diagram';
import { ACCENT, DRAFT, INK, LINK, QUIET } from '../../docx/colours.ts';
import { PT_PER_PX } from '../units.ts';

/** Pt. No words of the document but header and footer are smaller: funders ask for 11. */
export const BODY_PT = 11;
const FURNITURE_PT = 9;

/** How words are set. Lengths are px. */
export interface TextStyle {
  readonly size: number;
  readonly weight: TextMark['weight'];
  readonly color: string;
  /** From one baseline to the next. */
  readonly leading: number;
}

function style(pt: number, look: { weight?: TextMark['weight']; color?: string; leading?: number } = {}): TextStyle {
  const size = pt / PT_PER_PX;
  const { weight = 'regular', color = INK, leading = 1.3 } = look;
  return { size, weight, color: `#${color}`, leading: size * leading };
}

/** What the document's words are set in; as sizes go, the Word document's. */
export const STYLES = {
  title: style(24, { weight: 'bold', color: ACCENT, leading: 1.15 }),
  heading: style(16, { weight: 'bold', color: ACCENT, leading: 1.2 }),
  subheading: style(13, { weight: 'bold', leading: 1.2 }),
  caption: style(BODY_PT, { weight: 'bold' }),
  body: style(BODY_PT, { leading: 1.3 }),
  table: style(BODY_PT, { leading: 1.18 }),
  tableHeading: style(BODY_PT, { weight: 'bold', leading: 1.2 }),
  draft: style(BODY_PT, { weight: 'bold', color: DRAFT }),
  furniture: style(FURNITURE_PT, { color: QUIET }),
  furnitureDraft: style(FURNITURE_PT, { weight: 'bold', color: DRAFT }),
} as const;

export const LINK_COLOR = `#${LINK}`;
