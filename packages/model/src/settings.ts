import { type JsonEntry, type JsonNode, readJson } from './json-text.ts';
import { STAGES, type Stage } from './stages.ts';
import type { Range } from './theory.ts';

/** The file that holds a project's own defaults: the nearest one, from a theory's folder upward. */
export const SETTINGS_FILE = 'theory-of-change.json';

export const PAGES = ['A4', 'A3', 'A1', 'A0', '16:9', 'none'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export const THEMES = ['print', 'dark', 'high-contrast'] as const;
export const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** The paper of an export; `none`: as large as the drawing needs. */
export type Page = (typeof PAGES)[number];
export type Orientation = (typeof ORIENTATIONS)[number];
export type Theme = (typeof THEMES)[number];
export type Severity = (typeof SEVERITIES)[number];

/** A project's own defaults. What is absent is left to the tool. */
export interface Settings {
  readonly page?: Page;
  readonly orientation?: Orientation;
  readonly theme?: Theme;
  /** The smallest type that a funder takes, in pt. */
  readonly minText?: number;
  /** An organisation's own colour for a column's heading, its border and tint: `#24527a`. */
  readonly colours?: Readonly<Partial<Record<Stage, string>>>;
  /** How grave the findings of a rule are, by its code. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** What is wrong in a settings file, and where. */
export interface SettingsProblem {
  readonly message: string;
  readonly range: Range;
}

/** What could be read, and what could not: a mistake costs its own setting only. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** The settings that there are, with what each is for: the help, the schema's test and the reader go by it. */
export const SETTINGS: Readonly<Record<keyof Settings, { readonly about: string }>> = {
  page: { about: 'The paper that exports are fitted to.' },
  orientation: { about: 'Which way the paper is held.' },
  theme: { about: 'The look of exports.' },
  minText: { about: "The smallest type that is wanted, in points: a funder's rule, say 11." },
  colours: { about: "The organisation's own colours for the columns, as #rrggbb." },
  severities: { about: 'How grave the findings of a rule are: off, hint, information, warning or error.' },
};

/**
 * Reads the text of a `theory-of-change.json`. `rules` are the codes that `severities` may name; any, where none are
 * given. Never throws.
 */
export function readSettings(text: string, rules?: readonly string[]): SettingsReading {
  const json = readJson(text);
  if (json.kind === 'broken') return { settings: {}, problems: [{ message: json.message, range: json.range }] };
  const problems: SettingsProblem[] = [];
  const read: Record<string, unknown> = {};
  for (const { key, keyRange, value } of entriesOf(json.root, 'The settings', problems)) {
    if (key === '$schema') continue;
    const reader = key === 'severities' ? mapOf(oneOf(SEVERITIES), rules) : valueReader(key);
    if (!reader) {
      problems.push({
        message: `There is no setting "${key}": there are ${listed(Object.keys(SETTINGS))}`,
        range: keyRange,
      });
      continue;
    }
    const setting = reader(value, key, problems);
    if (setting !== undefined) read[key] = setting;
  }
  return { settings: read as Settings, problems };
}

type ValueReader = (node: JsonNode, name: string, problems: SettingsProblem[]) => unknown;

const colour: ValueReader = (node, name, problems) => {
  if (node.kind === 'value' && typeof node.value === 'string' && /^#[0-9a-f]{6}$/i.test(node.value)) return node.value;
  return complain(problems, node, `The colour of "${name}" is not one: write it as "#24527a"`);
};

const textSize: ValueReader = (node, name, problems) => {
  if (node.kind === 'value' && typeof node.value === 'number' && node.value > 0 && node.value <= 72) return node.value;
  return complain(problems, node, `"${name}" is a size in points, such as 11`);
};

const READERS: Readonly<Record<string, ValueReader>> = {
  page: oneOf(PAGES),
  orientation: oneOf(ORIENTATIONS),
  theme: oneOf(THEMES),
  minText: textSize,
  colours: mapOf(colour, STAGES),
} satisfies Record<Exclude<keyof Settings, 'severities'>, ValueReader>;

function valueReader(name: string): ValueReader | undefined {
  return Object.hasOwn(READERS, name) ? READERS[name] : undefined;
}

function oneOf(choices: readonly string[]): ValueReader {
  return (node, name, problems) => {
    if (node.kind === 'value' && typeof node.value === 'string' && choices.includes(node.value)) return node.value;
    return complain(problems, node, `"${name}" is one of ${listed(choices)}`);
  };
}

/** Names with values of one kind; only those of `keys` where they are given. */
function mapOf(read: ValueReader, keys?: readonly string[]): ValueReader {
  return (node, name, problems) => {
    const map = new Map<string, unknown>();
    for (const { key, keyRange, value } of entriesOf(node, `"${name}"`, problems)) {
      if (keys && !keys.includes(key)) {
        problems.push({ message: `"${name}" has no "${key}": there are ${listed(keys)}`, range: keyRange });
        continue;
      }
      const setting = read(value, key, problems);
      if (setting !== undefined) map.set(key, setting);
    }
    return Object.fromEntries(map);
  };
}

function entriesOf(node: JsonNode, what: string, problems: SettingsProblem[]): readonly JsonEntry[] {
  if (node.kind === 'object') return node.entries;
  complain(problems, node, `${what} are names and values between braces: { … }`);
  return [];
}

function complain(problems: SettingsProblem[], node: JsonNode, message: string): undefined {
  problems.push({ message, range: node.range });
  return undefined;
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].join(' and ');
}
