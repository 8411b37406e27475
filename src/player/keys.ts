/**
 * Single keys. They are only heard where nothing is being typed, and a reader may turn them off.
 */

/** What keys do. */
export interface KeyActions {
  /** Counts from 0. */
  readonly choose: (at: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly history: () => void;
  readonly saves: () => void;
  readonly people: () => void;
  readonly settings: () => void;
}

/** What is listed under Settings: keys, and what they do. */
export const SHORTCUTS: readonly string[] = [
  "1 – 9: choose",
  "U: undo",
  "Shift U: redo",
  "H: history",
  "S: saved places",
  "P: people",
  "?: settings",
];

/** Listens from now on; `isHeard` says whether keys do anything at the moment. */
export function listenForKeys(isHeard: () => boolean, actions: KeyActions): void {
  document.addEventListener("keydown", (event) => {
    const { target, shiftKey } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (target instanceof Element && target.closest("input, select, textarea") !== null) return;
    if (!isHeard()) return;
    const act = actionFor(keyOf(event), shiftKey, actions);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** What a key says; where it stands, if digits want Shift or letters are of another script. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const [, place = ""] = /^(?:Digit|Key)(.)$/.exec(code) ?? [];
  const isPlaced = place > "9" ? key > "\u024f" : place !== "" && !shiftKey;
  return (isPlaced ? place : key).toLowerCase();
}

function actionFor(key: string, isShifted: boolean, actions: KeyActions): (() => void) | undefined {
  if (/^[1-9]$/.test(key)) return () => actions.choose(Number(key) - 1);
  const name = isShifted && key === "u" ? "redo" : NAMES[key];
  return name === undefined ? undefined : actions[name];
}

const NAMES: Readonly<Record<string, Exclude<keyof KeyActions, "choose">>> = {
  u: "undo",
  backspace: "undo",
  h: "history",
  s: "saves",
  p: "people",
  "?": "settings",
};
