/** Where the page of the diagram comes from. */
export interface PageOrigin {
  /** What of the Content Security Policy stands for our own files. */
  readonly source: string;
  /** The address of a built file, from its path in `dist`. */
  readonly address: (path: string) => string;
}

/**
 * The document of the diagram's web view. Its policy allows our own script by nonce, our own style sheet, workers made
 * from fetched bytes, and nothing else: no inline script or style, no other origin.
 */
export function pageHtml({ source, address }: PageOrigin): string {
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `connect-src ${source}`,
    'worker-src blob:',
    'img-src data:',
  ].join('; ');
  const fonts = [
    `data-font-regular="${address('fonts/SourceSans3-Regular.ttf')}"`,
    `data-font-bold="${address('fonts/SourceSans3-Bold.ttf')}"`,
  ];
  return `<!DOCTYPE html>
<html lang="en" data-worker="${address('layout-worker.js')}" ${fonts.join(' ')}>
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Theory of change</title>
  <link rel="stylesheet" href="${address('webview.css')}">
</head>
<body data-state="starting">
  <main id="viewer"></main>
  <script nonce="${nonce}" src="${address('webview.js')}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
