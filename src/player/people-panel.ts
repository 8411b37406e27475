/**
 * People on the page: how they stand, as the reader's person can tell, and why a choice is there.
 */

import { printed } from "../play/emphasis.ts";
import { seenFrom, worldOf } from "../play/people/seen.ts";
import { listed } from "../play/people/words.ts";
import type { Story } from "../play/story.ts";
import { make } from "./dom.ts";
import type { ChoiceWhy } from "./sides.ts";

/** How everybody stands: a heading and a list for each. */
export function peoplePanel(story: Story): readonly HTMLElement[] {
  const { symbols } = story.program;
  if (symbols === undefined) return [];
  const { variables } = story;
  const world = worldOf(symbols, (name) => (variables.has(name) ? variables.get(name) : undefined));
  return seenFrom(symbols, world).map(({ heading, isPerson, isOwn, lines }) =>
    make(
      "section",
      "",
      make(
        "h3",
        "",
        ...(isPerson ? [make("span", "who", heading)] : [heading]),
        isOwn ? ", your part" : "",
      ),
      make("ul", "", ...lines.map((line) => make("li", "", printed(line)))),
    ),
  );
}

/** What tells why a choice is there, a sentence each; absent where it is nobody's in particular. */
export function whyOf(
  story: Story,
  why: ChoiceWhy | undefined,
): (() => readonly string[]) | undefined {
  if (why === undefined || why.needs.length + why.pulls.length === 0) return undefined;
  return () => {
    const sentences = [...why.needs];
    for (const side of [1, -1]) {
      const words = why.pulls.flatMap(([words, weigher, sign]) =>
        sign === side && Number(story.evaluate(weigher).value) > 0 ? words : [],
      );
      if (words.length > 0) sentences.push(`${side > 0 ? "For" : "Against"} it: ${listed(words)}.`);
    }
    return sentences.length > 0
      ? sentences.map(printed)
      : ["Nothing speaks for it, or against it."];
  };
}
