import { base64 } from '../base64.ts';

/**
 * What a page may do (Content Security Policy 3): run its own script, wear its own style sheet, show the pictures and fonts that
 * are inside it, and nothing else. It reaches no network, and a script that somebody's words smuggled in would not run.
 */
export async function contentPolicy(script: string, style: string): Promise<string> {
  const [scriptHash, styleHash] = await Promise.all([sha256(script), sha256(style)]);
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${base64(new Uint8Array(hash))}`;
}
