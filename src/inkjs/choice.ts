/**
 * A choice as hosts of inkjs hold it.
 */
import { type Program, pathOfContainer } from "../program/program.ts";
import { Path } from "./path.ts";

export class Choice {
  text: string;
  /** What to give to `ChooseChoiceIndex`. */
  index: number;
  tags: string[] | null;
  /** Never true of a choice that a host sees: the story takes its fallbacks itself. */
  isInvisibleDefault = false;
  // Where it leads is worked out when asked: a choice is made for every one on offer.
  readonly #program: Program;
  readonly #row: number;

  constructor(text: string, index: number, tags: string[] | null, program: Program, row: number) {
    this.text = text;
    this.index = index;
    this.tags = tags;
    this.#program = program;
    this.#row = row;
  }

  /** The path that it leads to. */
  get pathStringOnChoice(): string {
    return pathOfContainer(this.#program, this.#row);
  }

  get targetPath(): Path | null {
    return new Path(this.pathStringOnChoice);
  }

  Clone(): Choice {
    const tags = this.tags?.slice() ?? null;
    const clone = new Choice(this.text, this.index, tags, this.#program, this.#row);
    clone.isInvisibleDefault = this.isInvisibleDefault;
    return clone;
  }
}
