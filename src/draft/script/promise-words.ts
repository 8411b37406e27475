/**
 * What is promised, in the words of the promise: `to come back to Meredith`.
 *
 * Owns how what somebody says becomes what can be told of them by name, behind `to`. Where the
 * words are no deed ("nothing will happen to him") there are none, and a promise goes by its name.
 */
import { isVerb } from "../../english/lexicon.ts";
import type { Person } from "../cast/person.ts";
import type { StoryEvent } from "../events/event.ts";
import { calledIn, turned } from "../events/fact-words.ts";

/** What is done towards somebody, who need not be said. */
const TOWARDS: ReadonlyMap<string, string> = new Map([
  ["wait", "for"],
  ["write", "to"],
  ["listen", "to"],
]);

/** More words than this tell too much for a line of PROMISES. */
const MOST = 12;

/** `to wait for Derek`; `undefined` where what is said is no deed. */
export function promiseWords(
  event: StoryEvent,
  speaker: Person,
  hearer: Person,
): string | undefined {
  const words = event.what.split(" ").filter((word) => word !== "");
  const isNot = /^(?:not|never)$/.test(words[0] ?? "");
  const deed = words.slice(isNot ? 1 : 0);
  const [verb = ""] = deed;
  // What was refused without having been asked has no words of its own.
  if (event.key === "promise" || !isVerb(verb) || deed.length > MOST) return undefined;
  const all = turned(
    ["to", ...(isNot ? ["never"] : []), ...deed],
    calledIn(speaker),
    speaker.pronoun,
    calledIn(hearer),
  );
  const plain = all
    .replace(/[:;,{}|#[\]()~"“”\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const towards = deed.length === 1 ? TOWARDS.get(verb) : undefined;
  const creditor = event.kind === "asks" ? speaker : hearer;
  if (towards !== undefined) return `${plain} ${towards} ${calledIn(creditor)}`;
  // What only points at what has been said says nothing by itself.
  return /^to (?:never )?\w+ (?:it|that|this|so)$/.test(plain) ? undefined : plain;
}
