/**
 * What a page knows of its story beside the story itself: what `build` writes into it and the
 * page's script reads. Plain data, no DOM.
 */

/** An image, as it lies in the page. */
export interface Picture {
  /** A `data:` URL. */
  readonly source: string;
  /** What it shows, for whoever does not see it. */
  readonly words: string;
}

export interface About {
  readonly title: string;
  readonly author?: string;
  /** A language's code, as for `lang`. */
  readonly language: string;
  /** The story's IFID: what everything that is kept goes by. */
  readonly ifid: string;
  /** What exported files are called, without an ending. */
  readonly name: string;
  /** Whom the reader can be, in the order of the programs; one without a name where nobody. */
  readonly sides: readonly string[];
  /** A few words about each of them, as the story has them: `# as Tom: He has sold the boat.` */
  readonly sideWords?: readonly string[];
  /** Whether readers may look how people stand; `# people: hidden` says not. */
  readonly people?: boolean;
  /** The story's own choice of light or dark, until the reader has one: `# theme: dark`. */
  readonly theme?: string;
}

/** Images and sounds, by the name that the story gives them: `data:` URLs. */
export type Media = Readonly<Record<string, string>>;
