/**
 * What is around the words: an image behind the page, music, sounds.
 *
 * Owns what is heard and whether anything is. All of it lies in the page.
 */
import type { Media } from "./about.ts";
import type { Turn } from "./playing.ts";
import { fileAndWords, type Tag, tagFrom } from "./tags.ts";

export class Surroundings {
  readonly #media: Media;
  #isAudible: boolean;
  #music: HTMLAudioElement | undefined;
  #musicFile = "";
  #sound: HTMLAudioElement | undefined;

  constructor(media: Media, isAudible: boolean) {
    this.#media = media;
    this.#isAudible = isAudible;
  }

  /** Whether there is anything to be heard. */
  get hasSound(): boolean {
    return Object.values(this.#media).some((source) => source.startsWith("data:audio"));
  }

  /** The background and the music of a play as it stands: the last that it asked for. */
  show(turns: readonly Turn[]): void {
    let backdrop = "";
    let loop = "";
    for (const turn of turns) {
      for (const { name, value } of tagsOf(turn)) {
        if (name === "background") backdrop = fileAndWords(value).file;
        if (name === "audioloop") loop = value;
      }
    }
    const picture = this.#media[backdrop];
    const { classList, style } = document.body;
    classList.toggle("backed", picture !== undefined);
    style.backgroundImage = picture === undefined ? "" : `url("${picture}")`;
    if (loop === this.#musicFile) return;
    this.#musicFile = loop;
    this.#music?.pause();
    this.#music = this.#play(loop, true);
  }

  /** The sounds of a turn that was just reached. */
  play(turn: Turn): void {
    for (const { name, value } of tagsOf(turn)) {
      if (name !== "audio") continue;
      this.#sound?.pause();
      this.#sound = this.#play(value, false);
    }
  }

  setAudible(isAudible: boolean): void {
    this.#isAudible = isAudible;
    for (const audio of [this.#music, this.#sound])
      if (audio !== undefined) audio.muted = !isAudible;
  }

  #play(file: string, isLoop: boolean): HTMLAudioElement | undefined {
    const source = this.#media[file];
    if (source === undefined) return undefined;
    const audio = new Audio(source);
    audio.loop = isLoop;
    audio.muted = !this.#isAudible;
    // A browser may want a press first; the next turn's sound has had one.
    audio.play().catch(() => {});
    return audio;
  }
}

/** All the tags of a turn, in order. */
export function tagsOf({ lines }: Turn): readonly Tag[] {
  return lines.flatMap(({ tags }) => tags.map(tagFrom));
}
