/**
 * A story on the page: its turns one below the other, its choices, and everything around them.
 *
 * Owns the page while a story is read. Promises that the focus is never lost: it is on the newest
 * turn after every step, so that a screen reader reads on there. Whatever leaves a place for
 * another (beginning again, going to a save) can be undone, and the place left is kept.
 */
import type { Choice } from "../play/api.ts";
import type { About, Media } from "./about.ts";
import { button, byId, download, make, setEnabled } from "./dom.ts";
import { plainText, printed } from "./emphasis.ts";
import { historyList, transcriptMarkdown, transcriptText } from "./history.ts";
import { Keeper, type Place } from "./keep.ts";
import { listenForKeys, SHORTCUTS } from "./keys.ts";
import { peoplePanel, whySentences } from "./people-panel.ts";
import { Playing, sceneOf, type Turn } from "./playing.ts";
import { exportPlace, importPlace, savesPanel } from "./saves.ts";
import { applySettings, readSettings, settingsForm } from "./settings.ts";
import type { Side } from "./sides.ts";
import { fileAndWords, tagFrom } from "./tags.ts";
import { clearsAt, nodesOf, type Setting, turnElement } from "./turn-view.ts";

/** A play, and whose side it is told from. */
interface Play {
  readonly playing: Playing;
  readonly side: number;
}

/** A play that was kept, come back to. */
type Back = NonNullable<ReturnType<typeof Playing.resume>>;

/** Something to press in the list of choices. */
interface Offer {
  readonly words: readonly (string | Node)[];
  readonly act: () => void;
  readonly isClosed?: boolean;
  readonly why?: readonly string[];
}

/** Begins, or goes on where the reader left. `sideOf` gives the story as one lives it. */
export function startReading(about: About, media: Media, sideOf: (side: number) => Side): void {
  const log = byId("story");
  const choosing = byId("choosing");
  const heading = byId("how-many");
  const list = byId("choices");
  const tools = byId("tools");
  const status = byId("status");
  const panel = byId("panel") as HTMLDialogElement;
  const panelTitle = byId("panel-title");
  const panelBody = byId("panel-body");
  const panelStatus = byId("panel-status");
  const { sides, language } = about;
  const isEnglish = /^en\b/i.test(language);
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
  let music: HTMLAudioElement | undefined;
  let musicFile = "";

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
    drawBackdrop(turns);
  }

  function drawChoices(): void {
    const { words, offers, isStory } = whatIsOffered();
    choosing.hidden = offers.length === 0;
    heading.textContent = words;
    list.replaceChildren(...offers.map((offer, at) => offerElement(offer, at, isStory)));
  }

  function whatIsOffered(): {
    readonly words: string;
    readonly offers: readonly Offer[];
    readonly isStory: boolean;
  } {
    if (play === undefined)
      return { words: "Whose story is it?", offers: beginnings(), isStory: false };
    const { playing } = play;
    const { choices } = playing;
    if (choices.length > 0) {
      const words = choices.length === 1 ? "1 choice" : `${choices.length} choices`;
      return { words, offers: choices.map(choiceOffer), isStory: true };
    }
    return { words: playing.ended ? "The end" : "From here", offers: endings(), isStory: false };
  }

  function choiceOffer(choice: Choice): Offer {
    const isClosed = choice.tags.some((tag) => tagFrom(tag).name === "unclickable");
    const { playing, side } = play as Play;
    const why = whySentences(playing.story, sideOf(side).whys[choice.span?.start ?? -1]);
    return {
      words: nodesOf(choice.text, setting),
      act: () => choose(choice.index),
      isClosed,
      why,
    };
  }

  function beginnings(): readonly Offer[] {
    return sides.map((name, side) => ({
      words: [keeper.place(`auto:${name}`) === undefined ? name : `${name}, from where you left`],
      act: () => beginSide(side),
    }));
  }

  function endings(): readonly Offer[] {
    const others = sides.flatMap((name, side) =>
      side === play?.side
        ? []
        : [{ words: [`The other side: ${name}’s`], act: () => beginSide(side) }],
    );
    return [
      ...others,
      { words: ["Begin again"], act: restart },
      { words: ["Take back the last choice"], act: undo },
    ];
  }

  function offerElement(
    { words, act, isClosed, why }: Offer,
    at: number,
    isStory: boolean,
  ): HTMLElement {
    const press = button("", act, "choice");
    const text = make("span", "", ...words);
    press.append(text);
    if (isClosed === true) setEnabled(press, false);
    if (at < 9 && settings.keys) press.setAttribute("aria-keyshortcuts", String(at + 1));
    const item = make("li", "", press);
    if (isStory) {
      press.lang = language;
      item.dir = document.documentElement.dir;
    }
    if (why !== undefined && why.length > 0) {
      const told = make("ul", "why", ...why.map((sentence) => make("li", "", printed(sentence))));
      told.hidden = true;
      const ask = button("Why?", () => {
        told.hidden = !told.hidden;
        ask.setAttribute("aria-expanded", String(!told.hidden));
      });
      ask.className = "ask";
      ask.setAttribute("aria-expanded", "false");
      ask.setAttribute("aria-label", `Why? ${text.textContent}`);
      item.append(ask, told);
    }
    return item;
  }

  function drawTools(): void {
    const playing = play?.playing;
    setEnabled(undoButton, playing?.canUndo === true || before !== undefined);
    setEnabled(redoButton, playing?.canRedo === true);
    setEnabled(restartButton, playing !== undefined && (playing.canUndo || playing.canRedo));
    for (const each of [historyButton, savesButton]) setEnabled(each, playing !== undefined);
    const hasPeople = (setting.cast?.people.length ?? 0) > 0 && about.people !== false;
    peopleButton.hidden = !hasPeople;
    sidesButton.hidden = sides.length < 2 || playing === undefined;
  }

  // Both last until another takes their place.
  function drawBackdrop(turns: readonly Turn[]): void {
    let backdrop = "";
    let loop = "";
    for (const { lines } of turns) {
      for (const { tags } of lines) {
        for (const tag of tags) {
          const { name, value } = tagFrom(tag);
          if (name === "background") backdrop = fileAndWords(value).file;
          if (name === "audioloop") loop = value;
        }
      }
    }
    const picture = media[backdrop];
    document.body.classList.toggle("backed", picture !== undefined);
    document.body.style.backgroundImage = picture === undefined ? "" : `url("${picture}")`;
    if (loop !== musicFile) {
      musicFile = loop;
      music?.pause();
      music = sound(media[loop], true);
    }
  }

  function sound(source: string | undefined, isLoop: boolean): HTMLAudioElement | undefined {
    if (source === undefined) return undefined;
    const audio = new Audio(source);
    audio.loop = isLoop;
    audio.muted = !settings.sound;
    // A browser may want a press first; the next turn's sound has had one.
    audio.play().catch(() => {});
    return audio;
  }

  let effect: HTMLAudioElement | undefined;
  function soundsOf(turn: Turn | undefined): void {
    for (const { tags } of turn?.lines ?? []) {
      for (const tag of tags) {
        const { name, value } = tagFrom(tag);
        if (name !== "audio") continue;
        effect?.pause();
        effect = sound(media[value], false);
      }
    }
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
    keeper.side = sides[next.side] ?? "";
  }

  function here(name: string): Place {
    const { playing, side } = play as Play;
    const kept = playing.keep();
    const lines = playing.turns[playing.turns.length - 1]?.lines ?? [];
    const last = plainText(lines.findLast(({ text }) => text !== "")?.text ?? "");
    const set = isEnglish ? printed(last) : last;
    return {
      ...kept,
      side: sides[side] ?? "",
      name,
      scene: sceneOf(kept.save),
      last: set.length > 120 ? `${set.slice(0, 119)}…` : set,
      when: Date.now(),
    };
  }

  function keep(): void {
    if (play === undefined) return;
    const name = `auto:${sides[play.side] ?? ""}` as const;
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

  function choose(index: number): void {
    if (play === undefined) return;
    const { playing } = play;
    before = undefined;
    playing.choose(index);
    const turn = playing.turns[playing.turns.length - 1];
    const isOver = turn?.lines.some(({ tags }) =>
      tags.some((tag) => tagFrom(tag).name === "restart"),
    );
    if (isOver === true) return restart();
    arrive("");
    soundsOf(turn);
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
    soundsOf(play.playing.turns[0]);
  }

  /** Goes to a side: where the reader left it, else at its beginning. */
  function beginSide(side: number): void {
    const place = keeper.place(`auto:${sides[side] ?? ""}`);
    const resumed = place === undefined ? undefined : Playing.resume(sideOf(side).program, place);
    const isOver = resumed?.playing.ended === true && play !== undefined;
    if (play !== undefined) before = play;
    if (resumed !== undefined && !isOver) {
      take({ playing: resumed.playing, side });
      arrive(RESUMED[resumed.how]);
      return;
    }
    if (place !== undefined && !isOver) {
      keeper.keep("aside", { ...place, name: "Where you were before the story changed" });
    }
    take({ playing: Playing.begin(sideOf(side).program), side });
    arrive(
      place === undefined || isOver
        ? ""
        : "The story has changed since you were here, and begins anew.",
    );
    soundsOf(play?.playing.turns[0]);
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
    arrive(resumed.how === "scene" ? RESUMED.scene : "You are there.");
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
    const file = (ending: string): string => `${about.name}.${ending}`;
    open(
      "The play so far",
      make(
        "div",
        "row",
        button("As text", () =>
          download(file("txt"), "text/plain", transcriptText(head, turns, isEnglish)),
        ),
        button("As Markdown", () =>
          download(file("md"), "text/markdown", transcriptMarkdown(head, turns, setting)),
        ),
      ),
      historyList(turns, setting, (turn) => {
        playing.goBackTo(turn);
        panel.close();
        arrive("You are back there. Redo takes you forward again.");
      }),
    );
    panelBody.lastElementChild?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }

  function openSaves(): void {
    if (play === undefined) return;
    open(
      "Saves",
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

  function openSides(): void {
    open(
      "Whose story is it?",
      make(
        "ul",
        "plain",
        ...sides.map((name, side) => {
          const press = button(name, () => {
            panel.close();
            if (side !== play?.side) beginSide(side);
          });
          if (side === play?.side) press.setAttribute("aria-current", "true");
          return make("li", "", press);
        }),
      ),
      make("p", "faint", "Each side keeps its own place."),
    );
  }

  function openSettings(): void {
    const keys = make("dl", "keys");
    for (const [key, words] of SHORTCUTS) {
      keys.append(make("div", "", make("dt", "", make("kbd", "", key)), make("dd", "", words)));
    }
    open(
      "Settings",
      ...settingsForm(settings, () => {
        log.setAttribute("aria-live", settings.live ? "polite" : "off");
        drawChoices();
      }),
      keys,
      make("p", "faint", `${about.title}, IFID ${about.ifid}. Made with Keepsake.`),
    );
  }

  function muteOrNot(): void {
    settings.sound = !settings.sound;
    if (music !== undefined) music.muted = !settings.sound;
    effect?.pause();
    soundButton.textContent = settings.sound ? "Sound off" : "Sound on";
  }

  const tool = (words: string, act: () => void, key = ""): HTMLButtonElement => {
    const made = button(words, act);
    if (key !== "") made.setAttribute("aria-keyshortcuts", key);
    tools.append(made);
    return made;
  };
  const undoButton = tool("Undo", undo, "U");
  const redoButton = tool("Redo", redo, "Shift+U");
  const peopleButton = tool("People", openPeople, "P");
  const historyButton = tool("History", openHistory, "H");
  const savesButton = tool("Saves", openSaves, "S");
  const sidesButton = tool(sides.length > 2 ? "Other sides" : "Other side", openSides);
  const settingsButton = tool("Settings", openSettings);
  const soundButton = tool(settings.sound ? "Sound off" : "Sound on", muteOrNot);
  const restartButton = tool("Begin again", restart);
  settingsButton.setAttribute("aria-keyshortcuts", "?");
  soundButton.hidden = !Object.values(media).some((source) => source.startsWith("data:audio"));
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
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
  // At a beginning the title is to be seen too.
  if (play !== undefined && !(play as Play).playing.canUndo) window.scrollTo(0, 0);
}

const RESUMED = {
  whole: "You are where you left.",
  place: "You are where you left.",
  scene: "The story has changed since you were here: this scene begins again.",
} as const;
