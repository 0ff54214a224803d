import { type JsonWishes, toJson } from '@theory-of-change/exchange';
import type { Theory } from '@theory-of-change/model';

/** A theory in the JSON of docs/schema/theory.schema.json; `toc new --from` reads it back. */
export function toJsonText(theory: Theory, wishes: JsonWishes): string {
  return `${JSON.stringify(toJson(theory, wishes), undefined, 2)}\n`;
}
