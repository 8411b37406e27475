/**
 * The worker that plays. It is sent each version of the story by the worker that compiles, and
 * commands by the page; it tells the page how the play stands.
 */
import type { WitnessPlay } from "../../check/index.ts";
import { answerCalls, page, tell } from "../work/calls.ts";
import { unwireProgram, type WiredStory } from "../work/wire.ts";
import { Play } from "./play.ts";
import type { PlayView } from "./view.ts";

const play = new Play((view: PlayView) => tell(page(), view));

const offers = {
  /** From here stories come. */
  listenTo(port: MessagePort): void {
    port.onmessage = ({ data }: MessageEvent<WiredStory>) => {
      const { program, revision } = data;
      play.setProgram(program === undefined ? undefined : unwireProgram(program), revision);
    };
  },
  choose: (index: number): void => play.choose(index),
  undo: (): void => play.undo(),
  redo: (): void => play.redo(),
  restart: (): void => play.restart(),
  playPath: (found: WitnessPlay): void => play.playPath(found),
  playFrom: (entry: string): void => play.playFrom(entry),
  showAll: (): void => play.showAll(),
  stop: (): void => play.stop(),
  goOn: (): void => play.goOn(),
};

/** What the page may ask of it. */
export type PlayOffers = typeof offers;

answerCalls(page(), offers);
