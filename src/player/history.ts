/**
 * The play so far: as a list with ways back, and as a transcript in text or Markdown.
 */
import { speechOf } from "../drama/speech.ts";
import { button, make } from "./dom.ts";
import { plainText, printed } from "./emphasis.ts";
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

/** What a transcript has above the play. */
export interface Heading {
  readonly title: string;
  readonly author: string | undefined;
  readonly side: string;
}

/** The whole play as text. */
export function transcriptText(
  heading: Heading,
  turns: readonly Turn[],
  isEnglish: boolean,
): string {
  const set = (text: string): string => plainText(isEnglish ? printed(text) : text);
  const parts = [[heading.title, heading.author, heading.side].filter(Boolean).join("\n")];
  for (const { chosen, lines } of turns) {
    if (chosen !== undefined) parts.push(`> ${set(chosen)}`);
    const read = lines.flatMap(({ text }) => (text === "" ? [] : set(text)));
    if (read.length > 0) parts.push(read.join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

/** The whole play as Markdown: choices as quotations, who speaks in bold. */
export function transcriptMarkdown(
  heading: Heading,
  turns: readonly Turn[],
  setting: Pick<Setting, "cast" | "isEnglish">,
): string {
  // Emphasis is Markdown already; what else would be is escaped.
  const set = (text: string): string =>
    (setting.isEnglish ? printed(text) : text).replace(
      /[\\`[\]<>#]|^\d+(?=\.)|^[-+](?= )/g,
      "\\$&",
    );
  const { title, author, side } = heading;
  const parts = [`# ${set(title)}`];
  if (author !== undefined) parts.push(`*${set(author)}*`);
  if (side !== "") parts.push(set(side));
  for (const { chosen, lines } of turns) {
    if (chosen !== undefined) parts.push(`> ${set(chosen)}`);
    for (const { text } of lines) {
      if (text === "") continue;
      const speech =
        setting.cast === undefined ? undefined : speechOf({ cast: setting.cast }, text);
      if (speech === undefined) parts.push(set(text));
      else {
        const how = speech.manner === undefined ? "" : ` *(${set(speech.manner)})*`;
        parts.push(`**${set(speech.speaker)}**${how}: ${set(speech.text)}`);
      }
    }
  }
  return `${parts.join("\n\n")}\n`;
}
