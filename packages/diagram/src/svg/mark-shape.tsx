import { round } from '../paint/marks.ts';
import type { BoxMark, ImageMark, LineMark, Mark, TextMark } from '../picture.ts';
import { roundedPath } from './path.ts';
import { patternId } from './patterns.tsx';

interface ShapeProps<M> {
  readonly mark: M;
  readonly idPrefix: string;
}

/** The element of a mark that is no text. */
export function MarkShape({ mark, idPrefix }: ShapeProps<Exclude<Mark, TextMark>>) {
  switch (mark.kind) {
    case 'box':
      return <BoxShape mark={mark} idPrefix={idPrefix} />;
    case 'line':
      return <LineShape mark={mark} />;
    case 'image':
      return <ImageShape mark={mark} />;
  }
}

function BoxShape({ mark, idPrefix }: ShapeProps<BoxMark>) {
  const radius = Math.min(mark.radius, mark.width / 2, mark.height / 2);
  const rect = {
    x: round(mark.x),
    y: round(mark.y),
    width: round(mark.width),
    height: round(mark.height),
    ...(radius > 0 ? { rx: round(radius) } : {}),
  };
  return (
    <>
      {mark.fill === undefined && mark.stroke === undefined ? null : (
        <rect {...rect} fill={mark.fill ?? 'none'} {...strokeOf(mark)} />
      )}
      {mark.pattern === undefined ? null : <rect {...rect} fill={`url(#${patternId(mark.pattern, idPrefix)})`} />}
    </>
  );
}

function LineShape({ mark }: { readonly mark: LineMark }) {
  return <path d={roundedPath(mark.points, mark.radius, mark.closed)} fill={mark.fill ?? 'none'} {...strokeOf(mark)} />;
}

function ImageShape({ mark }: { readonly mark: ImageMark }) {
  return (
    <image
      x={round(mark.x)}
      y={round(mark.y)}
      width={round(mark.width)}
      height={round(mark.height)}
      href={`data:${mark.mediaType};base64,${base64(mark.data)}`}
    />
  );
}

function strokeOf(mark: BoxMark | LineMark) {
  if (mark.stroke === undefined) return {};
  return {
    stroke: mark.stroke,
    'stroke-width': round(mark.strokeWidth ?? 1),
    ...(mark.dash === undefined ? {} : { 'stroke-dasharray': mark.dash.map(round).join(' ') }),
  };
}

function base64(data: Uint8Array): string {
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Lines of one text: a `<tspan>` each, with the blank that the break left out, so that copied text reads on. */
export function TextLines({ lines }: { readonly lines: readonly TextMark[] }) {
  const [first] = lines;
  if (first === undefined) return null;
  return (
    <text font-size={round(first.size)} fill={first.color} {...(first.weight === 'bold' ? { 'font-weight': 700 } : {})}>
      {lines.map((line) => (
        <tspan key={`${line.x} ${line.y}`} x={round(line.x)} y={round(line.y)}>
          {line.joins === 'space' ? `${line.text} ` : line.text}
        </tspan>
      ))}
    </text>
  );
}
