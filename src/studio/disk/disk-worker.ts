/**
 * The worker that writes long texts: it sends them to the server, and says how that went.
 */
import { answerCalls, page } from "../work/calls.ts";
import { Refused, writeHere } from "./requests.ts";

/** The new version, or why there is none. */
export type Written =
  | { readonly ok: true; readonly version: string }
  | {
      readonly ok: false;
      readonly status: number;
      readonly words: string;
      readonly details: Readonly<Record<string, unknown>>;
    };

const offers = {
  async write(path: string, text: string, version: string): Promise<Written> {
    try {
      return { ok: true, version: await writeHere(path, text, version) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ok: false, status: error.status, words: error.message, details: error.details };
    }
  },
};

/** What the page may ask of it. */
export type DiskOffers = typeof offers;

answerCalls(page(), offers);
