/**
 * The play so far: as a list with ways back, in which words can be looked for, and as a transcript
 * in text or Markdown.
 */
import { speechOf } from "../drama/speech.ts";
import { plainText, printed } from "../play/emphasis.ts";
import { button, make } from "./dom.ts";
import type { Turn } from "./playing.ts";
import { type Setting, turnElement } from "./turn-view.ts";

/** The list. The last turn is where the reader is, and has no way back to it. */
export function historyList(
  turns: readonly Turn[],
  setting: Setting,
  goBack: (turn: number) => void,
): HTMLElement {
  const list = make("ol", "turns");
  turns.forEach((turn, at) => {
    const { chosen, lines } = turn;
    const item = make("li", "", turnElement(turn, setting, true));
    if (at < turns.length - 1) {
      const words = plainText(chosen ?? lines.find(({ text }) => text !== "")?.text ?? "");
      const back = button("Back to here", () => goBack(at), "back");
      back.setAttribute("aria-label", `Back to here: ${words.slice(0, 60)}`);
      item.append(back);
    }
    list.append(item);
  });
  return list;
}

/** A field that leaves of a list of turns those in which some words stand, and says how many. */
export function findField(
  list: HTMLElement,
  { isEnglish }: Pick<Setting, "isEnglish">,
  say: (words: string) => void,
): HTMLElement {
  const input = make("input");
  input.addEventListener("input", () => {
    const typed = input.value.trim().toLowerCase();
    // As the turns are set: `don't` is found where there is “don’t”.
    const wanted = isEnglish ? printed(typed) : typed;
    let count = 0;
    for (const item of list.children) {
      const isFound = item.firstChild?.textContent?.toLowerCase().includes(wanted) === true;
      (item as HTMLElement).hidden = !isFound;
      if (isFound) count++;
    }
    say(typed === "" ? "" : `${count} found`);
  });
  return make("label", "named", "Find", input);
}

/** What a transcript has above the play. */
export interface Heading {
  readonly title: string;
  readonly author: string | undefined;
  readonly side: string;
}

/** The whole play as text; or as Markdown, with choices as quotations and who speaks in bold. */
export function transcript(
  { title, author = "", side }: Heading,
  turns: readonly Turn[],
  { cast, isEnglish }: Pick<Setting, "cast" | "isEnglish">,
  isMarkdown: boolean,
): string {
  const set = (text: string): string => {
    const words = isEnglish ? printed(text) : text;
    // Emphasis is Markdown already; what else would be is escaped.
    return isMarkdown
      ? words.replace(/[\\`[\]<>#]|^\d+(?=\.)|^[-+](?= )/g, "\\$&")
      : plainText(words);
  };
  const line = (text: string): string => {
    const speech = isMarkdown && cast !== undefined ? speechOf({ cast }, text) : undefined;
    if (speech === undefined) return set(text);
    const how = speech.manner === undefined ? "" : ` *(${set(speech.manner)})*`;
    return `**${set(speech.speaker)}**${how}: ${set(speech.text)}`;
  };
  const gap = isMarkdown ? "\n\n" : "\n";
  const head = isMarkdown
    ? [`# ${set(title)}`, author && `*${set(author)}*`]
    : [set(title), set(author)];
  const parts = [[...head, side]];
  for (const { chosen, lines } of turns) {
    if (chosen !== undefined) parts.push([`> ${set(chosen)}`]);
    parts.push(lines.map(({ text }) => line(text)));
  }
  return `${parts
    .map((each) => each.filter(Boolean).join(gap))
    .filter(Boolean)
    .join("\n\n")}\n`;
}
