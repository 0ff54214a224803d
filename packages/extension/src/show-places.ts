import type { Position, Range } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { editorRange } from './positions.ts';

/** The command that the language server puts behind its lenses. It stands in no menu: only a lens knows its arguments. */
export const SHOW_PLACES = 'toc.showPlaces';

interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Shows places beside where they are asked for, as the editor shows references. */
export function showPlaces(uri: string, { line, character }: Position, places: readonly Place[]): Thenable<unknown> {
  return vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(line, character),
    places.map((place) => new vscode.Location(vscode.Uri.parse(place.uri), editorRange(place.range))),
  );
}
