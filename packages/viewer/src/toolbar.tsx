import type { JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';

/** What the buttons do. */
export interface Commands {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly find: () => void;
  readonly tidy: () => void;
  readonly export: () => void;
}

interface Tool {
  readonly icon: IconName;
  readonly label: string;
  readonly run: keyof Commands;
  /** A key that does the same while the figure has the focus, as ARIA writes it. */
  readonly shortcut?: string;
}

const TOOLS: readonly Tool[] = [
  { icon: 'find', label: 'Find a card', run: 'find', shortcut: '/' },
  { icon: 'out', label: 'Zoom out', run: 'zoomOut', shortcut: '-' },
  { icon: 'in', label: 'Zoom in', run: 'zoomIn', shortcut: '+' },
  { icon: 'fit', label: 'Fit the figure', run: 'fit', shortcut: '0' },
  { icon: 'tidy', label: 'Tidy: lay out afresh', run: 'tidy' },
  { icon: 'export', label: 'Export…', run: 'export' },
];

/** The buttons in a corner; quiet until the pointer or the focus comes. */
export function Toolbar({ commands }: { readonly commands: Commands }): JSX.Element {
  return (
    <div class="toc-toolbar" role="toolbar" aria-label="Figure">
      {TOOLS.map(({ icon, label, run, shortcut }) => (
        <button
          key={run}
          type="button"
          class="toc-tool"
          aria-label={label}
          title={shortcut === undefined ? label : `${label} (${shortcut})`}
          aria-keyshortcuts={shortcut}
          data-command={run}
          onClick={commands[run]}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
