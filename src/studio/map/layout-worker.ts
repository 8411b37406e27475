/** The worker that lays the map out: sizes and edges in, positions out. Never blocks the page. */
import { answerCalls, page } from "../work/calls.ts";
import { layOut } from "./layout.ts";

const offers = { layOut };

/** What the page may ask of it. */
export type LayoutOffers = typeof offers;

answerCalls(page(), offers);
