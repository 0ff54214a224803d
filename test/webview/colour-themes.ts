/** VS Code's own themes, as far as the page uses their colours (1.91: Light Modern, Dark Modern, High Contrast). */
export const COLOURS = {
  light: theme('vscode-light', '#ffffff', '#3b3b3b', '#3b3b3b', '#f8f8f8', '#c8c8c8', '#005fb8', '#b8b8b850'),
  dark: theme('vscode-dark', '#1f1f1f', '#cccccc', '#9d9d9d', '#202020', '#454545', '#0078d4', '#5a5d5e50'),
  'high-contrast': {
    ...theme('vscode-high-contrast', '#000000', '#ffffff', '#ffffffb3', '#0c141f', '#6fc3df', '#f38518', '#000000'),
  },
  'high-contrast-light': {
    ...theme('vscode-high-contrast-light', '#ffffff', '#292929', '#292929', '#ffffff', '#0f4a85', '#006bbd', '#ffffff'),
  },
} as const;

export type ColourTheme = keyof typeof COLOURS;

function theme(
  kind: string,
  ground: string,
  ink: string,
  quiet: string,
  widget: string,
  rim: string,
  focus: string,
  hover: string,
) {
  const variables: Readonly<Record<string, string>> = {
    '--vscode-editor-background': ground,
    '--vscode-foreground': ink,
    '--vscode-descriptionForeground': quiet,
    '--vscode-editorWidget-background': widget,
    '--vscode-widget-border': rim,
    '--vscode-focusBorder': focus,
    '--vscode-toolbar-hoverBackground': hover,
    '--vscode-font-family': 'system-ui, sans-serif',
    '--vscode-font-size': '13px',
  };
  return { kind, variables };
}
