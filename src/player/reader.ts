/**
 * A story on the page: its turns one below the other, its choices, and everything around them.
 *
 * Owns the page while a story is read. Promises that the focus is never lost: it is on the newest
 * turn after every step, so that a screen reader reads on there. Whatever leaves a place for
 * another (beginning again, going to a save) can be undone, and the place left is kept.
 */
import type { Choice } from "../play/api.ts";
import { plainText, printed } from "../play/emphasis.ts";
import type { About, Media } from "./about.ts";
import { type Offer, offerElement } from "./choice-list.ts";
import { button, byId, download, make } from "./dom.ts";
import { findField, historyList, transcript } from "./history.ts";
import { Keeper, type Place } from "./keep.ts";
import { listenForKeys, SHORTCUTS } from "./keys.ts";
import { peoplePanel, whyOf } from "./people-panel.ts";
import { Playing, sceneOf, type Turn } from "./playing.ts";
import { exportPlace, importPlace, savesPanel } from "./saves.ts";
import { applySettings, keepSettings, readSettings, settingsForm } from "./settings.ts";
import type { Side } from "./sides.ts";
import { Surroundings, tagsOf } from "./surroundings.ts";
import { clearsAt, nodesOf, type Setting, turnElement } from "./turn-view.ts";

/** A play, and whose side it is told from. */
interface Play {
  readonly playing: Playing;
  readonly side: number;
}

/** A play that was kept, come back to. */
type Back = NonNullable<ReturnType<typeof Playing.resume>>;

/** Begins, or goes on where the reader left. `sideOf` gives the story as one lives it. */
export function startReading(about: About, media: Media, sideOf: (side: number) => Side): void {
  const log = byId("story");
  const choosing = byId("choosing");
  const heading = byId("how-many");
  const list = byId("choices");
  const tools = byId("tools");
  const status = byId("status");
  const part = byId("part");
  const panel = byId("panel") as HTMLDialogElement;
  const panelTitle = byId("panel-title");
  const panelBody = byId("panel-body");
  const panelStatus = byId("panel-status");
  const { sides, language } = about;
  const isEnglish = /^en\b/i.test(language);
  const inPrint = (text: string): string => (isEnglish ? printed(text) : text);
  const keeper = new Keeper(about.ifid);
  const settings = readSettings(about.theme);
  applySettings(settings);

  let play: Play | undefined;
  /** The play that was left for this one, for as long as that can be undone. */
  let before: Play | undefined;
  let setting: Setting = { media, cast: undefined, isEnglish };
  /** What has been set of turns already. */
  const elements = new WeakMap<Turn, HTMLElement>();
  let storageRefused = false;
  /** When the last choice was made, in the page's milliseconds. */
  let chosenAt = 0;
  /** Until the first turn is on the page: a first save takes longer than all the rest. */
  let isOpening = true;
  const surroundings = new Surroundings(media, settings.sound);

  // ─── What is on the page ──────────────────────────────────────────────────────────────────

  // What lies behind an open panel is neither seen nor read aloud.
  function say(words: string): void {
    (panel.open ? panelStatus : status).textContent = words;
  }

  function elementOf(turn: Turn): HTMLElement {
    let element = elements.get(turn);
    if (element === undefined) {
      element = turnElement(turn, setting);
      elements.set(turn, element);
    }
    return element;
  }

  function draw(): void {
    const turns = play?.playing.turns ?? [];
    const first = Math.max(
      0,
      turns.findLastIndex((turn) => clearsAt(turn) >= 0),
    );
    const wanted = turns.slice(first).map(elementOf);
    let same = 0;
    while (same < wanted.length && log.children[same] === wanted[same]) same++;
    while (log.children.length > same) log.lastElementChild?.remove();
    for (const element of log.children) element.removeAttribute("id");
    log.append(...wanted.slice(same));
    const now = wanted[wanted.length - 1];
    if (now !== undefined) now.id = "now";
    byId("skip").setAttribute("href", now === undefined ? "#how-many" : "#now");
    drawChoices();
    drawTools();
    surroundings.show(turns);
  }

  function drawChoices(): void {
    const [words, offers] = whatIsOffered();
    choosing.hidden = offers.length === 0;
    // How many there are is seen.
    choosing.className =
      play === undefined ? "title" : play.playing.choices.length > 0 ? "counted" : "";
    heading.textContent = words;
    list.replaceChildren(...offers.map((offer, at) => offerElement(offer, at, settings.keys)));
  }

  function whatIsOffered(): readonly [heading: string, offers: readonly Offer[]] {
    if (play === undefined) return ["Whose story is it?", beginnings()];
    const { choices, ended } = play.playing;
    if (choices.length === 0) return [ended ? "The end" : "From here", endings()];
    const words = choices.length === 1 ? "1 choice" : `${choices.length} choices`;
    return [words, choices.map(choiceOffer)];
  }

  function choiceOffer({ index, text, tags, span }: Choice): Offer {
    const { playing, side } = play as Play;
    const note = sideOf(side).notes[span?.start ?? -1];
    return {
      words: nodesOf(text, setting),
      act: (event) => choose(index, event),
      isStory: true,
      // Some writers quote what is said themselves.
      isSpoken: note?.isSpoken === true && !/^\W*["“«„‘「]/.test(text),
      tags,
      why: whyOf(playing.story, note?.why),
    };
  }

  function beginnings(): readonly Offer[] {
    return sides.map((name, side) => {
      const isBegun = keeper.place(`auto:${name}`) !== undefined;
      const said = isBegun ? "from where you left" : (about.sideWords?.[side] ?? "");
      const words = said === "" ? [] : [" ", make("small", "", inPrint(said))];
      return { words: [name, ...words], act: () => beginSide(side) };
    });
  }

  function endings(): readonly Offer[] {
    const others = sides.flatMap((name, side) =>
      side === play?.side ? [] : [{ words: [`Read it as ${name}`], act: () => beginSide(side) }],
    );
    const again = { words: ["Begin again"], act: restart };
    // A story without choices has none that could be taken back.
    const back = { words: ["Take back the last choice"], act: undo };
    return play?.playing.canUndo === true ? [...others, again, back] : [...others, again];
  }

  // What does nothing now is not there: whatever takes itself away has moved the focus.
  function drawTools(): void {
    const playing = play?.playing;
    const canUndo = playing?.canUndo === true;
    const canRedo = playing?.canRedo === true;
    undoButton.hidden = !canUndo && before === undefined;
    redoButton.hidden = !canRedo;
    restartButton.hidden = !canUndo && !canRedo;
    document.body.classList.toggle("begun", canUndo);
    historyButton.hidden = savesButton.hidden = playing === undefined;
    peopleButton.hidden = (setting.cast?.people.length ?? 0) === 0 || about.people === false;
    sideButtons.forEach((each, side) => {
      each.hidden = playing === undefined || side === play?.side;
    });
    const { cast, viewpoint = -1 } = playing?.story.program.symbols ?? {};
    const name = cast?.people[viewpoint]?.name;
    part.textContent = name === undefined ? "" : `${name}’s story`;
  }

  // ─── Where the reader is ──────────────────────────────────────────────────────────────────

  function focusNow(): void {
    const now = document.getElementById("now");
    const target = settings.live || now === null ? heading : now;
    target.focus({ preventScroll: true });
    (now ?? heading).scrollIntoView({ block: "start" });
  }

  /** Shows where the play is now, keeps it, and goes there. */
  function arrive(words: string): void {
    draw();
    say(words);
    keep();
    focusNow();
  }

  function take(next: Play): void {
    play = next;
    setting = { ...setting, cast: next.playing.story.program.symbols?.cast };
  }

  function here(name: string): Place {
    const { playing, side } = play as Play;
    const kept = playing.keep();
    const lines = playing.turns[playing.turns.length - 1]?.lines ?? [];
    const set = inPrint(plainText(lines.findLast(({ text }) => text !== "")?.text ?? ""));
    // As the story calls the scene, `# scene: On the bench`; else its knot's name.
    const scenes = playing.turns.flatMap(tagsOf).filter((tag) => tag.name === "scene");
    return {
      ...kept,
      side: sides[side] ?? "",
      name,
      scene: scenes.at(-1)?.value || sceneOf(kept.save),
      last: set.length > 120 ? `${set.slice(0, 119)}…` : set,
      when: Date.now(),
    };
  }

  function keep(): void {
    if (play === undefined || isOpening) return;
    const side = sides[play.side] ?? "";
    keeper.side = side;
    const name = `auto:${side}` as const;
    const other = keeper.fromAnotherTab(name);
    if (other !== undefined) {
      keeper.keep("aside", { ...other, name: "Where you were in another tab" });
      say("This story is open in another tab too. Its place is kept among the saves.");
    }
    if (keeper.keep(name, here(""))) return;
    if (storageRefused) return;
    storageRefused = true;
    say("This browser does not keep your place: leave the page open, or save to a file.");
  }

  /** Leaves the play for another, so that it can be come back to. */
  function leave(name: string): void {
    if (play === undefined) return;
    before = play;
    if (play.playing.canUndo) keeper.keep("aside", here(name));
  }

  // ─── What the reader does ─────────────────────────────────────────────────────────────────

  function choose(index: number, { detail, timeStamp }: MouseEvent): void {
    // The second press of a double click was meant for what stood there before.
    if (play === undefined || (detail > 1 && timeStamp - chosenAt < DOUBLE)) return;
    chosenAt = timeStamp;
    const { playing } = play;
    before = undefined;
    isOpening = false;
    playing.choose(index);
    const turn = playing.turns[playing.turns.length - 1] as Turn;
    if (tagsOf(turn).some(({ name }) => name === "restart")) return restart();
    arrive("");
    surroundings.play(turn);
  }

  function undo(): void {
    if (play?.playing.undo() === true) return arrive("Undone.");
    if (before === undefined) return;
    take(before);
    before = undefined;
    arrive("You are back where you were.");
  }

  function redo(): void {
    if (play?.playing.redo() === true) arrive("Done again.");
  }

  function restart(): void {
    if (play === undefined) return;
    const { side } = play;
    leave("Where you were before you began again");
    take({ playing: Playing.begin(sideOf(side).program), side });
    arrive("Begun again. Undo takes you back.");
    surroundings.play(play.playing.turns[0] as Turn);
  }

  /** Goes to a side: where the reader left it, else at its beginning. */
  function beginSide(side: number): void {
    const place = keeper.place(`auto:${sides[side] ?? ""}`);
    const resumed = place === undefined ? undefined : Playing.resume(sideOf(side).program, place);
    const isOver = resumed?.playing.ended === true && play !== undefined;
    const left = play === undefined ? "" : `${sides[play.side]}’s place is kept.`;
    if (play !== undefined) before = play;
    if (resumed !== undefined && !isOver) {
      take({ playing: resumed.playing, side });
      arrive(resumed.how === "scene" ? AT_SCENE : "You are where you left.");
      return;
    }
    if (place !== undefined && !isOver) {
      keeper.keep("aside", { ...place, name: "Where you were before the story changed" });
    }
    const playing = Playing.begin(sideOf(side).program);
    take({ playing, side });
    arrive(
      place === undefined || isOver
        ? left
        : "The story has changed since you were here, and begins anew.",
    );
    surroundings.play(playing.turns[0] as Turn);
  }

  function goTo(place: Place): void {
    // A page of one side, or of other sides than the place's, may still have what was read there.
    const named = sides.indexOf(place.side);
    const possible = named < 0 ? sides.keys() : [named];
    let found: { readonly side: number; readonly resumed: Back } | undefined;
    for (const side of possible) {
      const resumed = Playing.resume(sideOf(side).program, place);
      if (resumed !== undefined) found ??= { side, resumed };
    }
    if (found === undefined) {
      say("The story has changed too much since: there is no way back to that place.");
      return;
    }
    const { side, resumed } = found;
    leave("Where you were before you went to a save");
    take({ playing: resumed.playing, side });
    panel.close();
    arrive(resumed.how === "scene" ? AT_SCENE : "You are there.");
  }

  // ─── Panels ───────────────────────────────────────────────────────────────────────────────

  function open(title: string, ...inside: readonly (string | Node)[]): void {
    panelTitle.textContent = title;
    panelStatus.textContent = "";
    panelBody.replaceChildren(...inside);
    if (!panel.open) panel.showModal();
    panelTitle.focus();
    panel.scrollTop = 0;
  }

  function openHistory(): void {
    if (play === undefined) return;
    const { playing, side } = play;
    const { turns } = playing;
    const head = { title: about.title, author: about.author, side: sides[side] ?? "" };
    const hand = (words: string, ending: string, type: string): HTMLElement =>
      button(words, () => {
        const text = transcript(head, turns, setting, ending === "md");
        download(`${about.name}.${ending}`, `text/${type}`, text);
      });
    const list = historyList(turns, setting, (turn) => {
      playing.goBackTo(turn);
      panel.close();
      arrive("You are back there. Redo takes you forward again.");
    });
    const asText = hand("As text", "txt", "plain");
    const asMarkdown = hand("As Markdown", "md", "markdown");
    const row = make("div", "row", findField(list, setting, say), asText, asMarkdown);
    // What was read last is seen at once, and so is what can be done with all of it.
    open("The play so far", list, row);
    panel.scrollTop = panel.scrollHeight;
  }

  function openSaves(): void {
    if (play === undefined) return;
    open(
      "Saved places",
      ...savesPanel({
        keeper,
        here,
        goTo,
        say,
        exportFile: () => {
          const place = here(about.title);
          const name = [about.name, place.scene].filter(Boolean).join("-").replace(/\s+/g, "-");
          download(
            `${name}.save.json`,
            "application/json",
            exportPlace(about.ifid, about.title, place),
          );
          say("Saved to a file.");
        },
        readFile: (text) => importPlace(about.ifid, text),
        hasSides: sides.length > 1,
      }),
    );
  }

  function openPeople(): void {
    if (play === undefined || peopleButton.hidden) return;
    open("The people", ...peoplePanel(play.playing.story));
  }

  function openSettings(): void {
    open(
      "Settings",
      ...settingsForm(settings, () => {
        log.setAttribute("aria-live", settings.live ? "polite" : "off");
        drawChoices();
      }),
      make("ul", "keys", ...SHORTCUTS.map((each) => make("li", "", each))),
      make("p", "faint", `${about.title}, IFID ${about.ifid}. Made with Keepsake.`),
    );
  }

  function muteOrNot(): void {
    settings.sound = !settings.sound;
    keepSettings(settings);
    surroundings.setAudible(settings.sound);
    soundButton.textContent = settings.sound ? "Sound off" : "Sound on";
  }

  const tool = (words: string, act: () => void, key = ""): HTMLButtonElement => {
    const made = button(words, act);
    if (key !== "") made.setAttribute("aria-keyshortcuts", key);
    return made;
  };
  const undoButton = tool("Undo", undo, "U");
  const redoButton = tool("Redo", redo, "Shift+U");
  const peopleButton = tool("People", openPeople, "P");
  const historyButton = tool("History", openHistory, "H");
  const savesButton = tool("Saved places", openSaves, "S");
  const sideButtons = sides.map((name, side) => tool(`Read as ${name}`, () => beginSide(side)));
  const settingsButton = tool("Settings", openSettings, "?");
  const soundButton = tool(settings.sound ? "Sound off" : "Sound on", muteOrNot);
  const restartButton = tool("Begin again", restart);
  soundButton.hidden = !surroundings.hasSound;
  tools.append(
    make("div", "", undoButton, redoButton),
    make("div", "", peopleButton, historyButton, savesButton),
    make("div", "", ...sideButtons, settingsButton, soundButton),
    make("div", "", restartButton),
  );
  byId("close").addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => {
    if (document.activeElement === null || document.activeElement === document.body) focusNow();
  });
  listenForKeys(() => settings.keys && !panel.open, {
    choose: (at) => list.querySelectorAll<HTMLElement>(".choice")[at]?.click(),
    undo,
    redo,
    history: openHistory,
    saves: openSaves,
    people: openPeople,
    settings: openSettings,
  });
  tools.hidden = false;
  log.setAttribute("aria-live", settings.live ? "polite" : "off");

  const last = sides.indexOf(keeper.side ?? "");
  if (sides.length < 2) beginSide(0);
  else if (last >= 0) beginSide(last);
  else {
    draw();
    const others = sides.length > 2 ? "other sides" : "other side";
    say(`Your place is kept as you read. The ${others} can be read later.`);
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  // At a beginning the title is to be seen too.
  if (play !== undefined && !(play as Play).playing.canUndo) window.scrollTo(0, 0);
  requestAnimationFrame(() => {
    setTimeout(() => {
      isOpening = false;
      keep();
    });
  });
}

/** Presses that are a double click, in milliseconds; whoever is in a hurry takes longer. */
const DOUBLE = 250;

const AT_SCENE = "The story has changed since you were here: this scene begins again.";
