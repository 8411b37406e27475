/**
 * The places that a reader keeps, a file, and the place that was left for another.
 *
 * Owns the rows and what they say. Where a place leads is the reader's page's to find out.
 * Nothing is asked twice: what was replaced or deleted can be put back until the panel is drawn
 * anew. There are six places, of which readers see those that are in use.
 */
import { button, make } from "./dom.ts";
import { type Keeper, type Place, type PlaceName, placeFrom, SLOTS } from "./keep.ts";

/** What the panel asks of the page. */
export interface Saving {
  readonly keeper: Keeper;
  /** The place where the reader is, to be kept under a name. */
  readonly here: (name: string) => Place;
  /** Goes there, and closes the panel if that can be done. */
  readonly goTo: (place: Place) => void;
  readonly say: (words: string) => void;
  /** Hands the reader the place where they are as a file. */
  readonly exportFile: () => void;
  /** What a file that was exported holds; words where it is of no use. */
  readonly readFile: (text: string) => Place | string;
  readonly hasSides: boolean;
}

const FORMAT = { dateStyle: "medium", timeStyle: "short" } as const;

export function savesPanel(saving: Saving): readonly HTMLElement[] {
  const { keeper, say } = saving;
  const list = make("ol", "slots");
  const input = make("input");
  input.maxLength = 60;
  const save = button("Save this place", () => {
    const free = slots().find((name) => keeper.place(name) === undefined);
    if (free === undefined) return;
    const isKept = keeper.keep(free, saving.here(input.value.trim()));
    input.value = "";
    draw();
    if (adding.hidden) list.querySelector("button")?.focus();
    say(isKept ? "Saved." : REFUSED);
  });
  const adding = make("div", "row", make("label", "named", "Name, if you like", input), save);
  const full = make(
    "p",
    "faint",
    "Six places are kept. Delete one, or replace it, to save another.",
  );
  const count = (): void => {
    adding.hidden = slots().every((name) => keeper.place(name) !== undefined);
    full.hidden = !adding.hidden;
  };
  const draw = (): void => {
    const kept = slots().flatMap((name) => {
      const place = keeper.place(name);
      return place === undefined ? [] : [{ name, place }];
    });
    // The newest stands first.
    kept.sort((one, other) => other.place.when - one.place.when);
    list.replaceChildren(...kept.map(({ name, place }) => placeRow(saving, name, place, count)));
    count();
  };
  draw();
  const file = make("input");
  file.type = "file";
  file.accept = ".json,application/json";
  // A button that opens it says what it does, and is as large as any other.
  file.hidden = true;
  file.addEventListener("change", async () => {
    const text = await file.files?.[0]?.text();
    file.value = "";
    if (text === undefined) return;
    const found = saving.readFile(text);
    if (typeof found === "string") say(found);
    else saving.goTo(found);
  });
  const aside = keeper.place("aside");
  return [
    adding,
    full,
    ...(aside === undefined ? [] : [make("div", "slot", ...aboutPlace(saving, aside))]),
    list,
    make("h3", "", "As a file"),
    make(
      "div",
      "row",
      button("Save to a file", saving.exportFile),
      button("Open a saved file", () => file.click()),
      file,
    ),
  ];
}

const REFUSED = "This browser keeps nothing: save to a file instead.";

function slots(): PlaceName[] {
  return Array.from({ length: SLOTS }, (_, at) => `slot:${at + 1}` as const);
}

/** A kept place, and what can be done with it. `changed` is called when there is one less, or more. */
function placeRow(saving: Saving, name: PlaceName, kept: Place, changed: () => void): HTMLElement {
  const { keeper, say } = saving;
  const item = make("li", "slot");
  /** Puts something else there, or nothing, and offers the way back. */
  const put = (place: Place | undefined, said: string, old?: Place): void => {
    const isKept = keeper.keep(name, place);
    say(isKept ? said : REFUSED);
    if (isKept) draw(place, old);
    changed();
    item.querySelector<HTMLElement>(old === undefined ? "button" : ".again")?.focus();
  };
  const draw = (place: Place | undefined, old?: Place): void => {
    const again = button("Put it back", () => put(old, "It is back."), "again");
    const undo = old === undefined ? [] : [again];
    if (place === undefined) {
      item.replaceChildren(make("p", "faint", `Deleted: ${old?.name || old?.scene}`), ...undo);
      return;
    }
    item.replaceChildren(
      ...aboutPlace(
        saving,
        place,
        button("Replace", () => put(saving.here(place.name), "Replaced.", place)),
        button("Delete", () => put(undefined, "Deleted.", place)),
        ...undo,
      ),
    );
  };
  draw(kept);
  return item;
}

function aboutPlace(
  saving: Saving,
  place: Place,
  ...others: HTMLElement[]
): readonly HTMLElement[] {
  const { name, scene, last, when, side } = place;
  const date = when === 0 ? "" : new Date(when).toLocaleString([], FORMAT);
  const called = name || scene || "A place";
  const where = [saving.hasSides ? side : "", name === "" ? "" : scene, date];
  const buttons = [button("Read from here", () => saving.goTo(place)), ...others];
  const words = make("p", "last", last);
  words.lang = document.documentElement.lang;
  words.dir = "auto";
  // Buttons of one name are told apart by what stands above them.
  for (const each of buttons) each.setAttribute("aria-description", called);
  return [
    make("h3", "", called),
    make("p", "faint", where.filter(Boolean).join(" · ")),
    words,
    make("div", "buttons", ...buttons),
  ];
}

/** A place as a file: with what tells whose it is. */
export function exportPlace(ifid: string, title: string, place: Place): string {
  return `${JSON.stringify({ keepsake: { ifid, title }, ...place }, undefined, 1)}\n`;
}

/** Reads such a file; words where it is of no use here. */
export function importPlace(ifid: string, text: string): Place | string {
  const place = placeFrom(text);
  if (place === undefined) return "That file holds no saved place.";
  const { keepsake } = JSON.parse(text) as {
    readonly keepsake?: { readonly ifid?: unknown; readonly title?: unknown };
  };
  if (keepsake?.ifid === ifid) return place;
  return `That file is a place in another story${typeof keepsake?.title === "string" ? `, “${keepsake.title}”` : ""}.`;
}
