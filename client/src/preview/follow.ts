/**
 * Which movements of the editor are news to the page. Both sides move each other, so each remembers
 * the last line it was told and does not send that back. Lines count from 0.
 */
export class Follow {
  #top: number | undefined;
  #cursor: number | undefined;
  /** Where the page sent the editor, and how far from there the editor was last seen. */
  #asked: { readonly line: number; readonly distance: number } | undefined;

  /** The page was loaded anew and knows no line. */
  forget(): void {
    this.#top = undefined;
    this.#cursor = undefined;
    this.#asked = undefined;
  }

  /** The page scrolled to this line, and so will the editor, whose first line is `top` as yet. */
  pageScrolled(line: number, top: number): void {
    this.#asked = { line, distance: Math.abs(line - top) };
    this.#top = line;
  }

  /** The reader chose this line on the page, and the editor's cursor will go there. */
  pageSelected(line: number): void {
    this.#cursor = line;
  }

  /**
   * True where the page should hear that the editor's first line is now `top`. An editor that comes
   * nearer to where the page sent it is on its way: it may scroll smoothly, and near the end of the
   * document it never arrives. One that moves away was moved by its user.
   */
  isNewTop(top: number): boolean {
    if (this.#asked) {
      const { line } = this.#asked;
      const distance = Math.abs(line - top);
      if (distance <= this.#asked.distance) {
        this.#asked = { line, distance };
        return false;
      }
      this.#asked = undefined;
    }
    if (top === this.#top) return false;
    this.#top = top;
    return true;
  }

  /** True where the page should hear that the editor's cursor is now in this line. */
  isNewCursor(line: number): boolean {
    if (line === this.#cursor) return false;
    this.#cursor = line;
    return true;
  }
}
