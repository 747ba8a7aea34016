/**
 * The settings that the extension reads itself, a row each: the manifest, the defaults and what is
 * made of a value follow from here. Those of the language server are rows of its own.
 */

/** A setting as a row: all that there is to say of it. */
export interface Setting<Value> {
  /** What it is, for who chooses, in the words of the manifest; with code in backticks. */
  readonly description: string;
  readonly default: NoInfer<Value>;
  /** What it can be set for, in the words of the manifest. */
  readonly scope: 'machine' | 'window' | 'resource';
  readonly type: SettingType<Value>;
}

/** What the value of a setting may be. */
export interface SettingType<Value> {
  /** The values, in the words of JSON Schema, as the manifest has them. */
  schema(): Readonly<Record<string, unknown>>;
  /** The value that this is, which may be anything at all; undefined where it is none. */
  read(given: unknown): Value | undefined;
}

/** By their names, which stand behind `webvtt.`. */
export const settingRows = {
  'trace.server': setting({
    description: 'Writes the conversation with the language server to the output channel “WebVTT”.',
    default: 'off',
    scope: 'window',
    type: oneOf({
      off: 'Writes nothing.',
      messages: 'Writes which messages are sent.',
      verbose: 'Writes the messages in full.',
    }),
  }),
  'preview.mediaFolders': setting({
    description:
      'Folders in which the preview looks for the sound or picture of a transcript that has none beside it, such as `["../audio"]`: from the transcript’s own folder on, or from the workspace’s.',
    default: [],
    scope: 'resource',
    type: texts(),
  }),
  'preview.ffmpegPath': setting({
    description:
      'The ffmpeg that makes a copy of sound or a picture that VS Code cannot play: its name, or the path to it.',
    default: 'ffmpeg',
    // Never from the settings of a workspace, which could name any program.
    scope: 'machine',
    type: text(),
  }),
  speakerColors: setting({
    description:
      'Gives each speaker’s name a colour in the editor, the same as in the Speakers view and in the preview.',
    default: true,
    scope: 'window',
    type: flag(),
  }),
  'preview.whileTyping': setting({
    description: 'What playing does while you type in the editor.',
    default: 'pause',
    scope: 'resource',
    type: oneOf({
      pause: 'Pauses, and goes on after the last key.',
      slow: 'Plays slower.',
      continue: 'Plays on.',
    }),
  }),
  'preview.resumeAfter': setting({
    description: 'How long after the last key playing goes on as before, in milliseconds.',
    default: 1000,
    scope: 'resource',
    type: milliseconds(),
  }),
  'preview.skip': setting({
    description: 'How far skipping back and forward leads, in milliseconds.',
    default: 2000,
    scope: 'resource',
    type: milliseconds(),
  }),
  'preview.loopLeadIn': setting({
    description: 'How much is played before a cue that is looped, in milliseconds.',
    default: 500,
    scope: 'resource',
    type: milliseconds(),
  }),
  'preview.loopLeadOut': setting({
    description: 'How much is played after a cue that is looped, in milliseconds.',
    default: 500,
    scope: 'resource',
    type: milliseconds(),
  }),
  'preview.followInEditor': setting({
    description:
      'Highlights the cue that is being played in the editor, and scrolls to it. The cursor stays where it is.',
    default: false,
    scope: 'resource',
    type: flag(),
  }),
};

/** What a setting is called, which in VS Code stands behind `webvtt.`. */
export type SettingName = keyof typeof settingRows;

/** Every setting by its name, as it is read. */
export type Settings = {
  readonly [Name in SettingName]: (typeof settingRows)[Name] extends Setting<infer Value>
    ? Value
    : never;
};

/** The value of the setting where this is one, which may be anything at all; its default where not. */
export function settingFrom<Name extends SettingName>(name: Name, given: unknown): Settings[Name] {
  const row: Setting<unknown> = settingRows[name];
  return (row.type.read(given) ?? row.default) as Settings[Name];
}

/** The row itself, its default held to its type. */
function setting<Value>(row: Setting<Value>): Setting<Value> {
  return row;
}

/** One of these words, each with what it does. */
function oneOf<Word extends string>(summaries: Readonly<Record<Word, string>>): SettingType<Word> {
  const words = Object.keys(summaries) as Word[];
  return {
    schema: () => ({ type: 'string', enum: words, enumDescriptions: Object.values(summaries) }),
    read: (given) => words.find((word) => word === given),
  };
}

function flag(): SettingType<boolean> {
  return {
    schema: () => ({ type: 'boolean' }),
    read: (given) => (typeof given === 'boolean' ? given : undefined),
  };
}

/** A length of time, 0 or more. */
function milliseconds(): SettingType<number> {
  return {
    schema: () => ({ type: 'number', minimum: 0 }),
    read: (given) =>
      typeof given === 'number' && Number.isFinite(given) && given >= 0 ? given : undefined,
  };
}

/** A text with something in it. */
function text(): SettingType<string> {
  return {
    schema: () => ({ type: 'string' }),
    read: (given) => (typeof given === 'string' && given !== '' ? given : undefined),
  };
}

/** A list of texts, of which what is none is left out. */
function texts(): SettingType<readonly string[]> {
  return {
    schema: () => ({ type: 'array', items: { type: 'string' } }),
    read: (given) =>
      Array.isArray(given) ? given.filter((each) => typeof each === 'string') : undefined,
  };
}
