/**
 * Small parts that several panes are made of.
 */
import type { ComponentChildren, JSX, Ref } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";

/** A button that opens a list of actions below it. Escape and leaving it close it. */
export function Menu(props: {
  readonly label: ComponentChildren;
  readonly name?: string;
  readonly align?: "left" | "right";
  readonly children: (close: () => void) => ComponentChildren;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const own = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const away = (event: Event): void => {
      if (!own.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    own.current?.querySelector("button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons inside
    <div
      class="menu"
      ref={own}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOpen) {
          event.stopPropagation();
          close();
        }
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget !== null && !own.current?.contains(event.relatedTarget as Node)) {
          setOpen(false);
        }
      }}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={props.name}
        onClick={() => setOpen(!isOpen)}
      >
        {props.label}
      </button>
      <div id={id} class={`menu-list ${props.align ?? "left"}`} hidden={!isOpen}>
        {isOpen ? props.children(close) : undefined}
      </div>
    </div>
  );
}

/**
 * Gives the focus back to what a question was opened from, when the question is gone and the focus
 * with it: whoever goes by keys is not put at the page's beginning.
 */
export function useFocusBack(isOpen: boolean, from: () => HTMLElement | null | undefined): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) from()?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
}

/** A part that scrolls by itself: reachable by keyboard, and named. */
export function Scrolling(props: {
  readonly name: string;
  readonly class: string;
  readonly children: ComponentChildren;
  readonly box?: Ref<HTMLElement>;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}): JSX.Element {
  return (
    <section
      class={props.class}
      aria-label={props.name}
      ref={props.box ?? null}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled
      tabIndex={0}
      onKeyDown={props.onKeyDown}
    >
      {props.children}
    </section>
  );
}

/** Tabs as ARIA has them: arrows go from one to the next. */
export function Tabs<Name extends string>(props: {
  readonly label: string;
  readonly names: readonly (readonly [Name, ComponentChildren])[];
  readonly current: Name;
  readonly onPick: (name: Name) => void;
  readonly class?: string;
  /** The id of the panel that they show. */
  readonly panel: string;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, by: number): void => {
    event.preventDefault();
    const at = props.names.findIndex(([name]) => name === props.current);
    const next = props.names[(at + by + props.names.length) % props.names.length];
    if (next === undefined) return;
    props.onPick(next[0]);
    const button = list.current?.querySelector<HTMLElement>(`[data-name="${next[0]}"]`);
    button?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={props.label}
      class={`tabs ${props.class ?? ""}`}
      ref={list}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") move(event, 1);
        if (event.key === "ArrowLeft") move(event, -1);
      }}
    >
      {props.names.map(([name, words]) => (
        <button
          type="button"
          role="tab"
          key={name}
          data-name={name}
          aria-selected={name === props.current}
          aria-controls={props.panel}
          tabIndex={name === props.current ? 0 : -1}
          onClick={() => props.onPick(name)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** A message's words: what stands between backticks is the story's own text. */
export function Words({ children }: { readonly children: string }): JSX.Element {
  const parts = children.split("`");
  return (
    <>
      {parts.map((part, at) =>
        // Parts have no name but their place.
        at % 2 === 1 && at < parts.length - 1 ? <code key={at}>{part}</code> : part,
      )}
    </>
  );
}

/** `1 error`, `2 errors`. */
export function plural(count: number, word: string, words: string = `${word}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? word : words}`;
}

/** A share, 0 to 1: `31%`, `under 1%`; `–` where it isn't known. */
export function shareWords(share: number | undefined): string {
  if (share === undefined) return "–";
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return "under 1%";
  return percent === 100 && share < 1 ? "over 99%" : `${percent}%`;
}

/** A knot's name as a reader's page shows it: `come_back` is “Come back”. */
export function nameInWords(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** A time of day: `14:02`. */
export function clock(time: number): string {
  return timeOfDay.format(time);
}

// Made once: it takes longer to make than a frame has for everything.
const timeOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** How long ago, and when: `3 minutes ago, 14:02`. */
export function ago(time: number): string {
  const minutes = Math.round((Date.now() - time) / 60_000);
  const day = new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
  if (minutes < 1) return `just now, ${clock(time)}`;
  if (minutes < 60) return `${plural(minutes, "minute")} ago, ${clock(time)}`;
  return `${day}, ${clock(time)}`;
}

/** Hands a file to the writer. */
export function download(name: string, type: string, data: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
