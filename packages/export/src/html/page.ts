import { PAGE_PARTS, publishedTheory } from '@theory-of-change/model';
import type { BidDocument } from '../document/document.ts';
import type { Teller } from '../document/teller.ts';
import { lying, type Told, toldIn } from '../document/told.ts';
import type { PageFiles } from '../resources.ts';
import { blocks, runs } from './blocks.ts';
import { detailTemplates } from './details.ts';
import { figureParts, logo, type PageFigures } from './figures.ts';
import { type Content, htmlOf, Markup, tag } from './markup.ts';
import { contentPolicy } from './policy.ts';

export interface PageInput {
  readonly document: BidDocument;
  readonly teller: Teller;
  readonly figures: PageFigures;
}

const FIGURE = 'figure';
const TEXT = 'text';
/** The id of the section with the figure in words. */
const IN_WORDS = 'figure-in-words';

/** The body of the page. */
export function pageBody({ document, teller, figures }: PageInput): Content {
  const { words } = teller;
  const lang = languageOfOwn(document);
  const sections = toldIn(document, IN_WORDS);
  const lies = lying(sections);
  return [
    tag('a', { class: 'toc-skip', href: `#${TEXT}`, lang }, words.page.skip),
    tag(
      'div',
      { class: 'toc-page' },
      tag('header', { class: 'toc-head' }, headWords(document), logo(figures)),
      contents(document, sections, words.document.contents),
      tag(
        'main',
        {},
        tag(
          'section',
          { 'aria-labelledby': FIGURE },
          tag('h2', { id: FIGURE, class: 'toc-screen', lang }, document.figure.heading),
          tag('p', { class: 'toc-help toc-screen', lang }, words.page.help),
          figureParts(document, figures),
          tag(
            'p',
            { class: 'toc-screen', lang },
            tag('a', { href: `#${IN_WORDS}` }, document.figure.descriptionHeading),
          ),
        ),
        tag(
          'div',
          { id: TEXT, tabindex: -1 },
          sections.map((section, i) => told(section, lies[i] === true, lang)),
        ),
      ),
    ),
    detailTemplates(teller),
    Markup.written(
      `<script type="application/json" id="${PAGE_PARTS.theory}">${publishedTheory(teller.theory)}</script>`,
    ),
  ];
}

function headWords({ title, draft, facts, headingsLanguage, language }: BidDocument): Markup {
  const lang = language === headingsLanguage ? undefined : headingsLanguage;
  return tag(
    'div',
    { class: 'toc-head-words' },
    draft === undefined ? '' : tag('p', { class: 'toc-draft', lang }, draft),
    tag('h1', {}, title),
    facts.length === 0
      ? ''
      : tag(
          'dl',
          { class: 'toc-facts' },
          facts.map(({ label, runs: value }) => [tag('dt', { lang }, label), tag('dd', {}, runs(value))]),
        ),
  );
}

function contents(document: BidDocument, sections: readonly Told[], label: string): Content {
  const links = [{ id: FIGURE, heading: document.figure.heading }, ...sections];
  return tag(
    'nav',
    { class: 'toc-contents', 'aria-label': label, lang: languageOfOwn(document) },
    tag(
      'ul',
      {},
      links.map(({ id, heading }) => tag('li', {}, tag('a', { href: `#${id}` }, heading))),
    ),
  );
}

function told({ id, heading, blocks: all }: Told, lies: boolean, lang: string | undefined): Markup {
  const place = { level: 3, ...(lang === undefined ? {} : { ownLanguage: lang }) };
  return tag(
    'section',
    { 'aria-labelledby': id, class: lies ? 'toc-lying' : 'toc-upright' },
    tag('h2', { id, lang }, heading),
    blocks(all, place),
  );
}

/** The language of the words that we add, where it is not the document's own. */
function languageOfOwn({ language, headingsLanguage }: BidDocument): string | undefined {
  return language === headingsLanguage ? undefined : headingsLanguage;
}

/** The whole file: the body with its head, its look and its script, and nothing from elsewhere. */
export async function wholePage(input: PageInput, body: string, { script, style }: PageFiles): Promise<string> {
  const { document, teller } = input;
  const { theory } = teller;
  const author = theory.authors ?? theory.organisation;
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: await contentPolicy(script, style) }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('title', {}, document.title),
    tag('meta', { name: 'description', content: document.figure.altText }),
    author === undefined ? '' : tag('meta', { name: 'author', content: author }),
    theory.date === undefined ? '' : tag('meta', { name: 'dcterms.date', content: theory.date }),
    Markup.written(`<style>${style}</style>`),
  ];
  const root = tag(
    'html',
    { lang: document.language },
    tag('head', {}, head),
    tag('body', {}, Markup.written(body), Markup.written(`<script>${script}</script>`)),
  );
  return `<!DOCTYPE html>\n${htmlOf(root)}\n`;
}
