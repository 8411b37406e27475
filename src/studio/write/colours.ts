/**
 * Colours in the text: what the language service says each piece is, laid over what is seen.
 *
 * Colours move along with what is typed and are asked for anew a moment later; typing never waits
 * for them. Only what is on the screen, and a little around it, is asked for. What is not prose is
 * marked as nothing to be spell-checked. A line that names a knot is marked as the heading it is.
 */
import { type Extension, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { Token } from "../../service/api.ts";

/** Asks for the colours of a stretch of the text as it is now. */
export type AskTokens = (from: number, to: number) => Promise<readonly Token[]>;

/** Typing has rested for so long: each asking costs the worker a look at every name of the story. */
const TYPED_MS = 250;
const SCROLLED_MS = 80;
/** Letters around what is on the screen. */
const AROUND = 2000;
const PEOPLE = 6;

const setColours = StateEffect.define<DecorationSet>();

const colours = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setColours)) next = effect.value;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A knot's line, and its number, which stands level with it. */
const heading = Decoration.line({ class: "knot-line" });
const headingNumber = new (class extends GutterMarker {
  override elementClass = "knot-line";
})();
const setHeadings = StateEffect.define<RangeSet<GutterMarker>>();
const headings = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setHeadings)) next = effect.value;
    return next;
  },
  provide: (field) => gutterLineClass.from(field),
});

const marks = new Map<string, Decoration>();

function markOf({ kind, isDeclaration, person }: Token): Decoration {
  const who = person === undefined ? "" : ` k-person-${person % PEOPLE}`;
  const name = `k-${kind}${isDeclaration === true ? " k-declared" : ""}${who}`;
  let mark = marks.get(name);
  if (mark === undefined) {
    // A name in a sentence and a note are prose too.
    const isProse = kind === "note" || kind === "sentence" || kind === "manner";
    const attributes: Record<string, string> = isProse ? {} : { spellcheck: "false" };
    mark = Decoration.mark({ class: name, attributes });
    marks.set(name, mark);
  }
  return mark;
}

/** Whether the same marks stand in the same places. */
export function areSame(one: DecorationSet, other: DecorationSet): boolean {
  if (one.size !== other.size) return false;
  const a = one.iter();
  const b = other.iter();
  for (; a.value !== null && b.value !== null; a.next(), b.next()) {
    if (a.value !== b.value || a.from !== b.from || a.to !== b.to) return false;
  }
  return a.value === b.value;
}

/** The extension. `ask` is given the view's own offsets and must answer in them. */
export function colourText(ask: AskTokens): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      readonly view: EditorView;
      timer: ReturnType<typeof setTimeout> | undefined;
      isOver = false;

      constructor(view: EditorView) {
        this.view = view;
        this.askSoon(0);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged) this.askSoon(TYPED_MS);
        else if (update.viewportChanged) this.askSoon(SCROLLED_MS);
      }

      destroy(): void {
        this.isOver = true;
        clearTimeout(this.timer);
      }

      askSoon(after: number): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.ask(), after);
      }

      async ask(): Promise<void> {
        const { state, viewport } = this.view;
        const from = Math.max(0, viewport.from - AROUND);
        const to = Math.min(state.doc.length, viewport.to + AROUND);
        const tokens = await ask(from, to).catch(() => undefined);
        if (this.isOver || tokens === undefined) return;
        if (this.view.state.doc !== state.doc) {
          // What was typed meanwhile asks for itself.
          return;
        }
        const ranges: Range<Decoration>[] = [];
        const numbers: Range<GutterMarker>[] = [];
        for (const token of tokens) {
          if (token.start >= token.end || token.end > state.doc.length) continue;
          ranges.push(markOf(token).range(token.start, token.end));
          if (token.kind !== "knot" || token.isDeclaration !== true) continue;
          const line = state.doc.lineAt(token.start).from;
          ranges.push(heading.range(line));
          numbers.push(headingNumber.range(line));
        }
        const next = Decoration.set(ranges, true);
        // Mostly they have only moved along with what was typed.
        if (areSame(state.field(colours), next)) return;
        const effects = [setColours.of(next), setHeadings.of(RangeSet.of(numbers, true))];
        this.view.dispatch({ effects });
      }
    },
  );
  return [colours, headings, plugin];
}
