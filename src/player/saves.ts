/**
 * Six slots, a file, and the place that was left for another: the panel of saves.
 *
 * Owns the rows and what they say. Where a place leads is the reader's page's to find out; what
 * is replaced is asked about first.
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
  const list = make("ol", "slots");
  for (let slot = 1; slot <= SLOTS; slot++) list.append(slotRow(saving, slot));
  const aside = saving.keeper.place("aside");
  const file = make("input");
  file.type = "file";
  file.accept = ".json,application/json";
  file.addEventListener("change", async () => {
    const text = await file.files?.[0]?.text();
    file.value = "";
    if (text === undefined) return;
    const found = saving.readFile(text);
    if (typeof found === "string") saving.say(found);
    else saving.goTo(found);
  });
  const parts: HTMLElement[] = [];
  if (aside !== undefined) {
    parts.push(
      make(
        "div",
        "slot",
        make("h3", "", aside.name),
        button("Go back there", () => saving.goTo(aside)),
        ...aboutPlace(aside, saving.hasSides),
      ),
    );
  }
  parts.push(
    list,
    make("h3", "", "As a file"),
    make(
      "div",
      "row",
      button("Save to a file", saving.exportFile),
      make("label", "row", "Open a saved file", file),
    ),
  );
  return parts;
}

function slotRow(saving: Saving, slot: number): HTMLElement {
  const { keeper } = saving;
  const name: PlaceName = `slot:${slot}`;
  const item = make("li", "slot");
  let isSure = false;
  const draw = (): void => {
    const place = keeper.place(name);
    const input = make("input");
    input.value = place?.name ?? "";
    input.placeholder = "Empty";
    input.maxLength = 60;
    input.addEventListener("change", () => {
      if (place !== undefined) keeper.keep(name, { ...place, name: input.value });
    });
    const label = make("label", "", make("span", "", `Slot ${slot}`), input);
    const save = button("Save here", () => {
      if (place !== undefined && !isSure) {
        isSure = true;
        save.textContent = "Replace it?";
        return;
      }
      isSure = false;
      const here = saving.here(input.value);
      const isKept = keeper.keep(name, { ...here, name: here.name || here.scene });
      draw();
      item.querySelector("button")?.focus();
      saving.say(
        isKept ? `Saved in slot ${slot}.` : "This browser keeps nothing: save to a file instead.",
      );
    });
    save.addEventListener("blur", () => {
      isSure = false;
      save.textContent = "Save here";
    });
    const buttons = make("div", "buttons", save);
    describe(save, slot);
    if (place !== undefined) {
      const go = button("Go there", () => saving.goTo(place));
      const forget = button("Empty it", () => {
        keeper.keep(name, undefined);
        draw();
        item.querySelector("button")?.focus();
        saving.say(`Slot ${slot} is empty.`);
      });
      describe(go, slot);
      describe(forget, slot);
      buttons.append(go, forget);
    }
    item.replaceChildren(label, buttons, ...aboutPlace(place, saving.hasSides));
  };
  draw();
  return item;
}

// Six buttons of one name are told apart by what stands beside them.
function describe(element: HTMLElement, slot: number): void {
  element.setAttribute("aria-description", `Slot ${slot}`);
}

function aboutPlace(place: Place | undefined, hasSides: boolean): readonly HTMLElement[] {
  if (place === undefined) return [];
  const { scene, last, when, side } = place;
  const date = when === 0 ? "" : new Date(when).toLocaleString([], FORMAT);
  const where = [hasSides ? side : "", scene, date].filter(Boolean).join(" · ");
  return [make("p", "faint", where), make("p", "last", last)];
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
