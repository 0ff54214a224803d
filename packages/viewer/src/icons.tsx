import type { JSX } from 'preact';

const PATHS = {
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.4 10.4L14 14',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  up: 'M3 10l5-5l5 5',
  down: 'M3 6l5 5l5-5',
  tidy: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  export: 'M8 10V2.5M5 5l3-3l3 3M3 9v4.5h10V9',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 × 16 px in the colour of the text. Decoration: the button says what it does. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="toc-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
