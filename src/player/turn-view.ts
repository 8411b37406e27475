/**
 * A turn as it is set on the page: narration as in a novel, speech as in a printed play.
 *
 * Owns how lines, emphasis, images and links become elements. Text is only ever text; the only
 * addresses are pictures that lie in the page, and links that a reader may follow or not.
 */

import type { Cast } from "../drama/cast.ts";
import { speechOf } from "../drama/speech.ts";
import { piecesOf, plainText, printed } from "../play/emphasis.ts";
import type { Media } from "./about.ts";
import { make } from "./dom.ts";
import type { Turn } from "./playing.ts";
import { classFrom, fileAndWords, isSafeAddress, LINE_TAGS, tagFrom } from "./tags.ts";

/** What lines are set by. */
export interface Setting {
  readonly media: Media;
  /** Whose lines are speech. */
  readonly cast: Cast | undefined;
  /** Whether typed quotation marks become printed ones: in English. */
  readonly isEnglish: boolean;
}

/** A turn's element, which can be focused. In the history it stands whole, else from its CLEAR on. */
export function turnElement(turn: Turn, setting: Setting, isWhole = false): HTMLElement {
  const element = make("div", "turn");
  element.tabIndex = -1;
  element.dir = "auto";
  // The panel that the history stands in speaks English.
  element.lang = document.documentElement.lang;
  const from = isWhole ? 0 : Math.max(0, clearsAt(turn));
  const lines = turn.lines.slice(from);
  if (turn.chosen !== undefined && from === 0 && !isEcho(turn, setting)) {
    element.append(make("p", "chosen", ...nodesOf(turn.chosen, setting)));
  }
  for (const { text, tags } of lines) element.append(...lineElements(text, tags, setting));
  for (const { severity, title, why } of turn.problems) {
    if (severity !== "error") continue;
    const problem = make("p", "problem", `${title}. ${why}`);
    problem.lang = "en";
    element.append(problem);
  }
  return element;
}

/** At which line a turn clears the page of what was read before; −1 where it doesn't. */
export function clearsAt({ lines }: Turn): number {
  return lines.findLastIndex(({ tags }) => tags.some((tag) => tagFrom(tag).name === "clear"));
}

// What was chosen is mostly said again, in the first line: then it need not stand there twice.
function isEcho({ chosen = "", lines }: Turn, { cast }: Setting): boolean {
  const first = lines.find(({ text }) => text !== "")?.text ?? "";
  const said = cast === undefined ? undefined : speechOf({ cast }, first)?.text;
  const bare = (text: string): string => plainText(text).replace(/[\s.,;:!?…"'”’]+$/, "");
  return bare(said ?? first).startsWith(bare(chosen)) || bare(first).startsWith(bare(chosen));
}

function lineElements(
  text: string,
  tags: readonly string[],
  setting: Setting,
): readonly HTMLElement[] {
  const elements: HTMLElement[] = [];
  let address = "";
  let className = "";
  const others: string[] = [];
  for (const tag of tags) {
    const { name, value } = tagFrom(tag);
    if (name === "image") elements.push(...imageElement(value, setting.media));
    else if (name === "class") className = classFrom(value);
    else if (name === "link" || name === "linkopen") address = value;
    else if (!LINE_TAGS.includes(name)) others.push(tag);
  }
  const line = address === "" ? lineElement(text, setting) : linkElement(text, address, setting);
  if (line !== undefined) {
    if (className !== "") line.classList.add(...className.split(" "));
    if (others.length > 0) line.dataset["tags"] = others.join("\n");
    elements.push(line);
  }
  return elements;
}

function lineElement(text: string, setting: Setting): HTMLElement | undefined {
  if (text === "") return undefined;
  const speech = setting.cast === undefined ? undefined : speechOf({ cast: setting.cast }, text);
  if (speech === undefined) {
    // A line of nothing but signs is a break in the text.
    const isBreak = /^[*#~•·—–-]{1,5}$|^([*•·~-] ){1,5}[*•·~-]$/.test(text);
    return isBreak ? make("hr") : make("p", "", ...nodesOf(text, setting));
  }
  const line = make("p", "speech", make("span", "who", speech.speaker));
  if (speech.manner !== undefined) {
    line.append(" ", make("span", "how", "(", ...nodesOf(speech.manner, setting), ")"));
  }
  line.append(": ", ...nodesOf(speech.text, setting));
  return line;
}

/** Text with its emphasis. */
export function nodesOf(text: string, { isEnglish }: Pick<Setting, "isEnglish">): Node[] {
  return piecesOf(isEnglish ? printed(text) : text).map(({ text, isEmphatic, isStrong }) => {
    let node: Node = document.createTextNode(text);
    if (isEmphatic) node = make("em", "", node);
    if (isStrong) node = make("strong", "", node);
    return node;
  });
}

function imageElement(value: string, media: Media): readonly HTMLElement[] {
  const { file, words } = fileAndWords(value);
  const source = media[file];
  if (source === undefined) return words === "" ? [] : [make("p", "picture", `[${words}]`)];
  const image = make("img");
  image.src = source;
  image.alt = words;
  return [make("figure", "", image)];
}

function linkElement(text: string, address: string, setting: Setting): HTMLElement | undefined {
  if (!isSafeAddress(address)) return lineElement(text, setting);
  const link = make("a", "", ...nodesOf(text === "" ? address : text, setting));
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return make("p", "link", link);
}
