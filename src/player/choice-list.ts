/**
 * The list of what can be pressed next: a story's choices, or what the page offers at its ends.
 */
import { button, make } from "./dom.ts";
import { CHOICE_TAGS, classFrom, tagFrom } from "./tags.ts";

/** Something to press. */
export interface Offer {
  readonly words: readonly (string | Node)[];
  readonly act: (event: MouseEvent) => void;
  /** A choice of the story, in the story's language. */
  readonly isStory?: boolean;
  /** Its words are said, and stand between the quotation marks of their language. */
  readonly isSpoken?: boolean | undefined;
  /** A choice's tags: `UNCLICKABLE` and `CLASS` mean something, others are kept beside it. */
  readonly tags?: readonly string[];
  /** Says why it is there, a sentence each; absent where that can't be asked. */
  readonly why?: (() => readonly string[]) | undefined;
}

/** An item of the list; `at` counts from 0. */
export function offerElement(offer: Offer, at: number, hasKeys: boolean): HTMLElement {
  const { words, act, isStory, isSpoken, tags = [], why } = offer;
  const text = make("span", isSpoken === true ? "said" : "", ...words);
  const press = button("", act, "choice");
  press.append(text);
  const others = tags.filter((tag) => {
    const { name, value } = tagFrom(tag);
    // Shown, and can't be pressed; yet it keeps the focus, and is read aloud as what it is.
    if (name === "unclickable") press.setAttribute("aria-disabled", "true");
    if (name === "class") press.className += ` ${classFrom(value)}`;
    return !CHOICE_TAGS.includes(name);
  });
  if (others.length > 0) press.dataset["tags"] = others.join("\n");
  if (at < 9 && hasKeys) press.setAttribute("aria-keyshortcuts", String(at + 1));
  const item = make("li", "", press);
  if (isStory === true) {
    const { lang, dir } = document.documentElement;
    press.lang = lang;
    item.dir = dir;
  }
  if (why === undefined) return item;
  const told = make("ul", "why");
  told.hidden = true;
  const ask = button(
    "Why?",
    () => {
      told.hidden = !told.hidden;
      told.replaceChildren(...why().map((sentence) => make("li", "", sentence)));
      ask.setAttribute("aria-expanded", String(!told.hidden));
    },
    "ask",
  );
  ask.setAttribute("aria-expanded", "false");
  ask.setAttribute("aria-label", `Why? ${text.textContent}`);
  item.append(ask, told);
  return item;
}
