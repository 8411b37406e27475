/**
 * A choice as hosts of inkjs hold it.
 */
import { pathOfContainer } from "../program/program.ts";
import { Path } from "./path.ts";
import type { Playing } from "./playing.ts";
import { noteOfInstruction, pathOfPlace, placeOfNote, placesOf } from "./state/places.ts";

export class Choice {
  text: string;
  /** What to give to `ChooseChoiceIndex`. */
  index: number;
  tags: string[] | null;
  /** Never true of a choice that a host sees: the story takes its fallbacks itself. */
  isInvisibleDefault = false;
  // Where it stands and leads is worked out when asked: there is a choice for every one on offer.
  readonly #playing: Playing;
  readonly #row: number;
  readonly #pc: number;

  constructor(
    text: string,
    index: number,
    tags: string[] | null,
    playing: Playing,
    row: number,
    pc: number,
  ) {
    this.text = text;
    this.index = index;
    this.tags = tags;
    this.#playing = playing;
    this.#row = row;
    this.#pc = pc;
  }

  /** The path of the choice itself. */
  get sourcePath(): string {
    const places = placesOf(this.#playing.program, this.#playing.tree);
    return pathOfPlace(places, placeOfNote(places, noteOfInstruction(places, this.#pc)));
  }

  /** The path that it leads to. */
  get pathStringOnChoice(): string {
    return pathOfContainer(this.#playing.program, this.#row);
  }

  get targetPath(): Path | null {
    return new Path(this.pathStringOnChoice);
  }

  Clone(): Choice {
    const tags = this.tags?.slice() ?? null;
    const clone = new Choice(this.text, this.index, tags, this.#playing, this.#row, this.#pc);
    clone.isInvisibleDefault = this.isInvisibleDefault;
    return clone;
  }
}
