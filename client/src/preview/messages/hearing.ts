/** Who hears what the other side says. Types only. */

/** Anything that one side may say to the other. */
interface Message {
  readonly type: string;
}

/** What a part does on hearing each message of these types. */
export type Hearing<Said extends Message, Type extends Said['type'] = Said['type']> = {
  readonly [Each in Type]: (message: Extract<Said, { readonly type: Each }>) => void;
};

/**
 * The tables of all parts of a side, `Table` being the type of any of them. Where a type of message
 * is in none, something is asked for that no tables are, and the compiler says what is `unheard`.
 */
export type HearingAll<Said extends Message, Table> = [Unheard<Said, Table>] extends [never]
  ? readonly Partial<Hearing<Said>>[]
  : { readonly unheard: Unheard<Said, Table> };

type Unheard<Said extends Message, Table> = Exclude<Said['type'], TypesIn<Table>>;

type TypesIn<Table> = Table extends unknown ? keyof Table : never;
