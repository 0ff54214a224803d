import { addSetting } from './additions.ts';
import type { Edit, Fix, Observation } from './finding.ts';
import { isSketch } from './sketch.ts';
import type { TheoryFile } from './theory-file.ts';

/** Asks, at the title, about something that a theory lacks; not of one that is only begun. */
export function lacking(file: TheoryFile, message: string, fixes: readonly Fix[] = []): readonly Observation[] {
  const { theory } = file;
  if (isSketch(file) || !theory.titleRange) return [];
  return [{ range: theory.titleRange, message, fixes }];
}

/** A fix that adds a setting. */
export function settingFix(file: TheoryFile, title: string, line: string): readonly Fix[] {
  const edit: Edit | undefined = addSetting(file, line);
  return edit ? [{ title, edits: [edit] }] : [];
}
