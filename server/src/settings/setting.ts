/** What a setting is: a row that says all there is to say of it. */

/** An answer of the server that a setting can change, for which clients then have to ask anew. */
export type Answer = 'outline' | 'findings';

/** All that there is to say of a setting. */
export interface Setting<Value> {
  /** What it is, for who chooses, in the words of the manifest; with code in backticks. */
  readonly description: string;
  readonly default: NoInfer<Value>;
  readonly type: SettingType<Value>;
  readonly changes: readonly Answer[];
}

/** What the value of a setting may be. */
export interface SettingType<Value> {
  /** The values, in the words of JSON Schema, as the manifest has them. */
  schema(): Readonly<Record<string, unknown>>;
  /** Reads anything at all but null and undefined, which stand for the default. */
  read(given: unknown): Reading<Value>;
}

/** What was read of a value. */
export interface Reading<Value> {
  /** Left out where nothing of it can be used. */
  readonly value?: Value;
  /** What is wrong with it: each a sentence but for its beginning, which names the setting. */
  readonly problems: readonly string[];
}

/** The row itself, its default held to its type. */
export function setting<Value>(row: Setting<Value>): Setting<Value> {
  return row;
}

/** One of these words, each with what it means. */
export function oneOf<Word extends string>(
  summaries: Readonly<Record<Word, string>>,
): SettingType<Word> {
  const words = Object.keys(summaries) as Word[];
  return {
    schema: () => ({ type: 'string', enum: words, enumDescriptions: Object.values(summaries) }),
    read: (given) => {
      const value = words.find((word) => word === given);
      if (value !== undefined) return { value, problems: [] };
      return { problems: [`is ${JSON.stringify(given)}; it can be ${words.join(', ')}.`] };
    },
  };
}

/** An object with names, of which those members count that nothing is wrong with. */
export function objectOf<Value extends object>(parts: {
  /** Of what it is an object, in words. */
  readonly of: string;
  /** The members that it may have, each in the words of JSON Schema. */
  readonly members: () => Readonly<Record<string, object>>;
  /** What is wrong with a member; undefined where nothing is. */
  readonly problemWith: (name: string, value: unknown) => string | undefined;
}): SettingType<Value> {
  return {
    schema: () => ({ type: 'object', additionalProperties: false, properties: parts.members() }),
    read: (given) => {
      if (!isRecord(given)) return { problems: [`must be an object of ${parts.of}.`] };
      const members = Object.entries(given);
      const isGood = ([name, value]: [string, unknown]) =>
        parts.problemWith(name, value) === undefined;
      return {
        value: Object.fromEntries(members.filter(isGood)) as Value,
        problems: members.flatMap(([name, value]) => parts.problemWith(name, value) ?? []),
      };
    },
  };
}

/** Whether the value is an object with names, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
