import type { MapLink, MapNode, TheoryMap } from './map.ts';

/**
 * Reads the older text of Theorymaker (theorymaker.info): a line is a variable; one that is indented by blanks or dots
 * contributes to the line above it that is indented less; `alias::label`, `; key=value`, `; to=alias`, `-Box`.
 */
export function readIndented(text: string): TheoryMap {
  const nodes = new Map<string, MapNode>();
  const links: MapLink[] = [];
  const open: { readonly indent: number; readonly id: string }[] = [];
  const boxes: { readonly level: number; readonly label: string }[] = [];
  let looks = 0;
  let title: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, lead = '', rest = ''] = /^([\s.]*)(.*)$/.exec(line) ?? [];
    if (rest.trim() === '') continue;
    if (/^-+/.test(rest) && lead.trim() === '') {
      const level = /^-+/.exec(rest)?.[0].length ?? 1;
      while ((boxes.at(-1)?.level ?? 0) >= level) boxes.pop();
      const label = plain(rest.replace(/^-+/, '').split(';')[0] ?? '');
      if (label !== '') boxes.push({ level, label });
      open.length = 0;
      continue;
    }
    const [body = '', ...attributes] = rest
      .replace(/\[.*?\]|\(\(.*?\)\)/g, '')
      .split(';')
      .map((part) => part.trim());
    const [setting, value] = body.split('=').map((part) => part.trim());
    if (value !== undefined && !body.includes('::')) {
      if (setting === 'title' || setting === 'label') title = plain(value);
      else looks++;
      continue;
    }
    const [, alias, label = body] = /^([^:]*?)\s*::?:?\s*(?<=::)(.*)$/.exec(body) ?? [];
    const id = alias ?? plain(label);
    if (!nodes.has(id)) nodes.set(id, { id, label: plain(label), boxes: boxes.map((box) => box.label) });
    const indent = lead.replaceAll('\t', '  ').length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.at(-1);
    if (above) links.push({ from: id, to: above.id });
    open.push({ indent, id });
    for (const attribute of attributes) {
      const [key, wanted = ''] = attribute.split('=').map((part) => part.trim());
      if (key === 'to') for (const end of wanted.split(/\s+/)) links.push({ from: id, to: targetOf(end, nodes) });
      else if (key !== '') looks++;
    }
  }
  const known = new Map(nodes);
  for (const { to } of links) if (!known.has(to)) known.set(to, { id: to, label: to, boxes: [] });
  return { ...(title === undefined ? {} : { title }), nodes: [...known.values()], links, looks, unread: [] };
}

/** A target is an alias, or a variable's words without anything but letters and digits. */
function targetOf(end: string, nodes: ReadonlyMap<string, MapNode>): string {
  const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  if (nodes.has(end)) return end;
  return [...nodes.keys()].find((id) => squeezed(id) === end) ?? end;
}

function plain(label: string): string {
  return label.replace(/\s*\/{3}\s*/g, ' ').trim();
}
