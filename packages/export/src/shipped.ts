import type { ExportResources, Family } from './resources.ts';

/** The files of each family, without their weight. */
const FONT_FILES: Readonly<Record<Family, string>> = { paper: 'SourceSans3', office: 'Arimo' };

/**
 * The fonts and programs that ship, where the build puts them: `read` gives a file there by its name and rejects where it
 * cannot be read.
 */
export function resourcesFrom(
  read: (name: string) => Promise<Uint8Array>,
): Pick<ExportResources, 'fonts' | 'program' | 'page'> {
  const text = async (name: string) => new TextDecoder().decode(await read(name));
  return {
    fonts: async (family) => {
      const file = FONT_FILES[family];
      const [regular, bold] = await Promise.all([read(`fonts/${file}-Regular.ttf`), read(`fonts/${file}-Bold.ttf`)]);
      return { regular, bold };
    },
    program: (name) => read(`${name}.wasm`),
    page: async () => {
      const [script, style] = await Promise.all([text('page.js'), text('page.css')]);
      return { script, style };
    },
  };
}
