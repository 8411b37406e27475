/**
 * How a reader likes to read: colours, type, keys. Kept for all stories of one place on the web.
 *
 * Owns the choices there are, what each does to the page, and the form in which they are made.
 */
import { make } from "./dom.ts";

export interface Settings {
  theme: "auto" | "light" | "dark" | "contrast";
  face: "serif" | "sans";
  /** Per cent of what the page would be set in. */
  size: number;
  lines: string;
  letters: string;
  /** Whether single keys do something. */
  keys: boolean;
  /** Whether the newest words are announced where they stand, and the focus stays below. */
  live: boolean;
  sound: boolean;
}

const KEY = "keepsake:settings";

const DEFAULTS: Settings = {
  theme: "auto",
  face: "serif",
  size: 100,
  lines: "1.5",
  letters: "0",
  keys: true,
  live: false,
  sound: true,
};

/** The options of those that have some: value and words. */
const OPTIONS = {
  theme: {
    auto: "As this device is set",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
  },
  face: { serif: "With serifs", sans: "Without serifs" },
  lines: { "1.35": "Close", "1.5": "Normal", "1.8": "Wide", "2.1": "Very wide" },
  letters: { "0": "Normal", "0.05": "Wide", "0.12": "Very wide" },
} as const;

/** What was kept, or how it is to begin with; `theme` is what the story asks for. */
export function readSettings(theme: string | undefined): Settings {
  const settings: Settings = { ...DEFAULTS };
  if (Object.hasOwn(OPTIONS.theme, theme ?? "")) settings.theme = theme as Settings["theme"];
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, unknown>;
    for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
      const value = kept[name];
      const isKnown =
        !(name in OPTIONS) || Object.hasOwn(OPTIONS[name as keyof typeof OPTIONS], String(value));
      if (typeof value === typeof DEFAULTS[name] && isKnown)
        Object.assign(settings, { [name]: value });
    }
  } catch {
    // Nothing kept, or a storage that refuses.
  }
  settings.size = Math.max(80, Math.min(200, settings.size));
  return settings;
}

/** Sets the page by them. */
export function applySettings(settings: Settings): void {
  const { dataset, style } = document.documentElement;
  dataset["theme"] = settings.theme;
  dataset["face"] = settings.face;
  style.setProperty("--size", String(settings.size / 100));
  style.setProperty("--lines", settings.lines);
  style.setProperty("--letters", `${settings.letters}em`);
}

/** Keeps them for the next visit. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // They hold for this visit.
  }
}

/** The form. `changed` is called when anything was changed and applied. */
export function settingsForm(settings: Settings, changed: () => void): readonly HTMLElement[] {
  const keep = (): void => {
    applySettings(settings);
    keepSettings(settings);
    changed();
  };
  const choice = (name: keyof typeof OPTIONS, words: string): HTMLElement => {
    const select = make("select");
    for (const [value, label] of Object.entries(OPTIONS[name])) {
      const option = make("option", "", label);
      option.value = value;
      option.selected = settings[name] === value;
      select.append(option);
    }
    select.addEventListener("change", () => {
      Object.assign(settings, { [name]: select.value });
      keep();
    });
    return make("label", "row", words, select);
  };
  const check = (name: "keys" | "live", words: string): HTMLElement => {
    const box = make("input");
    box.type = "checkbox";
    box.checked = settings[name];
    box.addEventListener("change", () => {
      settings[name] = box.checked;
      keep();
    });
    return make("label", "check", box, make("span", "", words));
  };
  const size = make("input");
  size.type = "range";
  size.min = "80";
  size.max = "200";
  size.step = "10";
  size.value = String(settings.size);
  // No `output`: the label would be its.
  const shown = make("span", "", `${settings.size} %`);
  size.addEventListener("input", () => {
    settings.size = Number(size.value);
    shown.textContent = `${settings.size} %`;
    keep();
  });
  return [
    choice("theme", "Colours"),
    choice("face", "Typeface"),
    make("label", "row", make("span", "", "Size, ", shown), size),
    choice("lines", "Space between lines"),
    choice("letters", "Space between letters"),
    check("live", "Announce new text without moving to it"),
    check("keys", "Single keys do what is listed here"),
  ];
}
