import type { Block } from './block.ts';
import type { PageBrush } from './context.ts';
import { footer } from './footer.ts';
import { key } from './key.ts';
import { lists } from './lists.ts';
import type { Logo } from './logo.ts';
import { titleBlock } from './title-block.ts';

/** All that stands around the drawing, at one size of type. Lengths are px. */
export interface Furniture {
  readonly title: Block;
  readonly lists: Block;
  readonly key: Block;
  readonly footer: Block;
  /** Of all of them. */
  readonly height: number;
}

/** `isPage`: with a footer; a screen has none. */
export function furniture(brush: PageBrush, width: number, logo: Logo | undefined, isPage: boolean): Furniture {
  const parts = {
    title: titleBlock(brush, width, logo),
    lists: lists(brush, width),
    key: key(brush, width),
    footer: isPage ? footer(brush, width) : { height: 0, marks: () => [] },
  };
  const height = parts.title.height + parts.lists.height + parts.key.height + parts.footer.height;
  return { ...parts, height };
}
