/** What is made of short texts, such as names, remembered for those met last, in whatever file. */

/**
 * `make` with a memory for `most` texts at most, which is emptied when it is full. Nothing of the file
 * that a text was cut from is kept: `make` is handed a copy, and so must make all of it from that.
 */
export function rememberedByText<Made>(
  make: (text: string) => Made,
  most: number,
): (text: string) => Made {
  const memory = new Map<string, Made>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= most) memory.clear();
    const own = copied(text);
    const made = make(own);
    memory.set(own, made);
    return made;
  };
}

/** The same text in memory of its own: engines keep all that a longer part was cut from with the part. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
