/**
 * Making elements. A story's words only ever go in as text, here and nowhere else.
 */

type Names = HTMLElementTagNameMap;

/** An element with a class (or none) and, inside, text and elements. */
export function make<Name extends keyof Names>(
  name: Name,
  className = "",
  ...inside: readonly (string | Node)[]
): Names[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...inside);
  return element;
}

/** A button that does something. */
export function button(
  words: string,
  act: (event: MouseEvent) => void,
  className = "",
): HTMLButtonElement {
  const made = make("button", className, words);
  made.type = "button";
  made.addEventListener("click", (event) => {
    if (made.getAttribute("aria-disabled") !== "true") act(event);
  });
  return made;
}

/** A part of the page's frame. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no part called ${id}`);
  return element;
}

/** Hands the reader a file. */
export function download(name: string, type: string, text: string): void {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
