/** The worker that lays the map out: sizes and edges in, positions out. Never blocks the page. */
import { answerCalls, type Offers, page } from "../work/calls.ts";
import { layOut } from "./layout.ts";

/** What the page may ask of it. */
export interface LayoutOffers extends Offers {
  readonly layOut: typeof layOut;
}

answerCalls(page(), { layOut });
