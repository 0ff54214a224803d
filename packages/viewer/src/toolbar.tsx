import type { PageWords } from '@theory-of-change/model';
import type { JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface Tool {
  readonly icon: IconName;
  readonly label: (words: PageWords) => string;
  /** A key that does the same while the figure has the focus, as ARIA writes it. */
  readonly shortcut?: string;
}

/** Every button there is, in their order; a page has those that it gives a command for. */
const TOOLS = {
  find: { icon: 'find', label: ({ find }) => find, shortcut: '/' },
  zoomOut: { icon: 'out', label: ({ tools }) => tools.zoomOut, shortcut: '-' },
  zoomIn: { icon: 'in', label: ({ tools }) => tools.zoomIn, shortcut: '+' },
  fit: { icon: 'fit', label: ({ tools }) => tools.fit, shortcut: '0' },
  left: { icon: 'left', label: ({ tools }) => tools.left },
  up: { icon: 'up', label: ({ tools }) => tools.up },
  down: { icon: 'down', label: ({ tools }) => tools.down },
  right: { icon: 'right', label: ({ tools }) => tools.right },
  tidy: { icon: 'tidy', label: ({ tools }) => tools.tidy },
  copy: { icon: 'copy', label: ({ tools }) => tools.copy },
  export: { icon: 'export', label: ({ tools }) => tools.export },
} as const satisfies Readonly<Record<string, Tool>>;

type ToolName = keyof typeof TOOLS;

/** What the buttons do. */
export type Commands = Readonly<Partial<Record<ToolName, () => void>>>;

interface ToolbarProps {
  readonly commands: Commands;
  readonly words: PageWords;
}

/** The buttons in a corner; quiet until the pointer or the focus comes. */
export function Toolbar({ commands, words }: ToolbarProps): JSX.Element {
  const tools: readonly [string, Tool][] = Object.entries(TOOLS);
  const runs: Readonly<Record<string, (() => void) | undefined>> = commands;
  return (
    <div class="toc-toolbar" role="toolbar" aria-label={words.tools.toolbar}>
      {tools.map(([name, { icon, label, shortcut }]) => {
        const run = runs[name];
        const said = label(words);
        return run === undefined ? null : (
          <button
            key={name}
            type="button"
            class="toc-tool"
            aria-label={said}
            title={shortcut === undefined ? said : `${said} (${shortcut})`}
            aria-keyshortcuts={shortcut}
            data-command={name}
            onClick={run}
          >
            <Icon name={icon} />
          </button>
        );
      })}
    </div>
  );
}
