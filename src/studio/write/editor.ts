/**
 * The editor: one view, one state for each file, so that undo and the cursor are each file's own.
 *
 * Owns what CodeMirror is made of here and which keys do what. It tells every change and every
 * move of the cursor once the frame that shows it is painted, and knows nothing of the disk or
 * the story.
 */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  insertTab,
} from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, nextDiagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import {
  Annotation,
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Change, Completions, Hover, Problem, Token } from "../../service/api.ts";
import { type Later, later } from "../parts/after-frame.ts";
import { complete, explainNames, markProblems } from "./assist.ts";
import { areSame, colourText } from "./colours.ts";

/** What the editor asks of the world around it. */
export interface EditorHost {
  /** The text was changed here, the first time `at` this time. */
  readonly onChange: (path: string, text: string, at: number) => void;
  readonly onCursor: (path: string, offset: number, line: number) => void;
  /** The writer clicked into the text: what was played from there may be shown. */
  readonly onClick: (path: string, line: number) => void;
  readonly tokens: (path: string, from: number, to: number) => Promise<readonly Token[]>;
  readonly completionsAt: (path: string, offset: number) => Promise<Completions>;
  readonly hoverAt: (path: string, offset: number) => Promise<Hover | undefined>;
  readonly apply: (change: Change) => void;
  readonly goToDefinition: (path: string, offset: number) => void;
  readonly findReferences: (path: string, offset: number) => void;
  readonly beginRename: (path: string, offset: number) => void;
  readonly playFromHere: () => void;
}

/** Marks a change that came from outside: it is not told again. */
const fromOutside = Annotation.define<boolean>();
const markPlayed = StateEffect.define<DecorationSet>();

/** Lines that the play has just read, marked at their beginning. */
const played = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(markPlayed)) next = effect.value;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
const playedLine = Decoration.line({ class: "played-line" });

/**
 * Several cursors at once. The browser can draw but one; the others are drawn only while they are
 * there, as drawing and blinking by script makes every letter wait.
 */
const drawn = new Compartment();
const severalCursors: Extension = [
  EditorState.allowMultipleSelections.of(true),
  drawn.of([]),
  EditorState.transactionExtender.of(({ startState, newSelection }) => {
    const areMany = newSelection.ranges.length > 1;
    if (areMany === startState.selection.ranges.length > 1) return null;
    return { effects: drawn.reconfigure(areMany ? drawSelection({ cursorBlinkRate: 0 }) : []) };
  }),
];

/** A line that was played. */
export interface PlayedLine {
  readonly path: string;
  readonly line: number;
}

export class Editor {
  readonly view: EditorView;
  readonly #host: EditorHost;
  readonly #states = new Map<string, EditorState>();
  #path = "";
  #problems: readonly Problem[] = [];
  #played: readonly PlayedLine[] = [];
  /** When the text was first changed here since it was told. */
  #changedAt: number | undefined;
  readonly #tellLater: Later;

  constructor(parent: HTMLElement, host: EditorHost) {
    this.#host = host;
    this.#tellLater = later(() => this.#tell());
    // Before there is a file there is a view, and its styles need the page's leave.
    this.view = new EditorView({ parent, extensions: EditorView.cspNonce.of(nonce()) });
  }

  get path(): string {
    return this.#path;
  }

  /** Shows a file; `text` is what it holds when it was never shown before. */
  open(path: string, text: string): void {
    if (path === this.#path) return;
    this.tellNow();
    if (this.#path !== "") this.#states.set(this.#path, this.view.state);
    this.#path = path;
    let state = this.#states.get(path);
    if (state === undefined || state.doc.toString() !== text) state = this.#makeState(path, text);
    this.view.setState(state);
    this.markProblems(this.#problems);
    this.markPlayed(this.#played);
    this.#tell();
  }

  /** Tells at once what waits to be told: before the text is asked for, or the page goes. */
  tellNow(): void {
    this.#tellLater.now();
  }

  /**
   * Puts a text in the place of a file's, with as small a change as will do. `shown` is what the
   * file held, for one that was never opened: so that its change too can be undone.
   */
  setText(path: string, text: string, shown?: string): void {
    const known = path === this.#path ? this.view.state : this.#states.get(path);
    const state = known ?? (shown === undefined ? undefined : this.#makeState(path, shown));
    if (state === undefined) return;
    const before = state.doc.toString();
    if (before === text) return;
    let start = 0;
    const most = Math.min(before.length, text.length);
    while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start++;
    let end = 0;
    while (
      end < most - start &&
      before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
    ) {
      end++;
    }
    const transaction = state.update({
      changes: {
        from: start,
        to: before.length - end,
        insert: text.slice(start, text.length - end),
      },
      annotations: fromOutside.of(true),
    });
    if (path === this.#path) this.view.dispatch(transaction);
    else this.#states.set(path, transaction.state);
  }

  /** Selects a stretch and brings it into the middle. */
  show(start: number, end: number): void {
    const { length } = this.view.state.doc;
    const from = Math.min(start, length);
    this.view.dispatch({
      selection: EditorSelection.single(from, Math.min(Math.max(end, from), length)),
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
    this.view.focus();
  }

  /** Puts the cursor before a line that is not seen yet, and the line at the top. */
  begin(line: number): void {
    const { doc } = this.view.state;
    if (line < 1 || line > doc.lines) return;
    const { from } = doc.line(line);
    this.view.dispatch({
      selection: EditorSelection.single(from),
      effects: EditorView.scrollIntoView(from, { y: "start", yMargin: 60 }),
    });
  }

  /** A file is gone, or has another name. */
  forget(path: string): void {
    this.#states.delete(path);
    if (path !== this.#path) return;
    this.#tellLater.drop();
    this.#changedAt = undefined;
    this.#path = "";
  }

  /** Marks what is wrong in the file that is shown, and in each that is shown later. */
  markProblems(problems: readonly Problem[]): void {
    this.#problems = problems;
    const own = problems.filter(({ path }) => path === this.#path);
    this.view.dispatch(markProblems(this.view, own, this.#assistant()));
  }

  /** Marks the lines that the play has just read, whatever file they are in. */
  markPlayed(all: readonly PlayedLine[]): void {
    this.#played = all;
    const { doc } = this.view.state;
    const lines = all.filter(({ path }) => path === this.#path).map(({ line }) => line);
    const known = [...new Set(lines)]
      .filter((line) => line >= 1 && line <= doc.lines)
      .sort((a, b) => a - b);
    const next = Decoration.set(known.map((line) => playedLine.range(doc.line(line).from)));
    const before = this.view.state.field(played, false) ?? Decoration.none;
    if (!areSame(before, next)) this.view.dispatch({ effects: markPlayed.of(next) });
  }

  destroy(): void {
    this.tellNow();
    this.view.destroy();
  }

  #assistant() {
    return {
      completionsAt: (offset: number) => {
        this.tellNow();
        return this.#host.completionsAt(this.#path, offset);
      },
      hoverAt: (offset: number) => {
        this.tellNow();
        return this.#host.hoverAt(this.#path, offset);
      },
      apply: this.#host.apply,
    };
  }

  #tell(): void {
    const { state } = this.view;
    const at = this.#changedAt;
    this.#changedAt = undefined;
    if (at !== undefined) this.#host.onChange(this.#path, state.doc.toString(), at);
    const { head } = state.selection.main;
    this.#host.onCursor(this.#path, head, state.doc.lineAt(head).number);
  }

  #makeState(path: string, text: string): EditorState {
    const host = this.#host;
    const at = (command: (path: string, offset: number) => void) => (view: EditorView) => {
      this.tellNow();
      command(this.#path, view.state.selection.main.head);
      return true;
    };
    const isStory = /\.(ink|keep)$/i.test(path);
    const assistant = this.#assistant();
    const help: Extension = isStory
      ? [
          colourText((from, to) => {
            this.tellNow();
            return host.tokens(this.#path, from, to);
          }),
          complete(assistant),
          explainNames(assistant),
          lintGutter(),
        ]
      : [];
    // A file that mixes line ends keeps them: only `\n` is a line's end then.
    const lineEnds = text.includes("\r") ? EditorState.lineSeparator.of("\n") : [];
    return EditorState.create({
      doc: text,
      extensions: [
        lineEnds,
        EditorView.cspNonce.of(nonce()),
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        dropCursor(),
        severalCursors,
        indentUnit.of("    "),
        bracketMatching({ brackets: "(){}[]" }),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches({ minSelectionLength: 3 }),
        search({ top: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          spellcheck: "true",
          tabindex: "0",
          autocapitalize: "sentences",
          "aria-label": `Text of ${path}`,
          "aria-description": "Tab indents; Escape and then Tab leaves the text.",
        }),
        help,
        played,
        keymap.of([
          { key: "F12", run: at(host.goToDefinition) },
          { key: "Shift-F12", run: at(host.findReferences) },
          { key: "F2", run: at(host.beginRename) },
          {
            key: "Mod-Enter",
            run: () => {
              this.tellNow();
              host.playFromHere();
              return true;
            },
          },
          {
            key: "Tab",
            run: (view) => (view.state.selection.main.empty ? insertTab(view) : indentMore(view)),
            shift: indentLess,
          },
          {
            // Whatever else Escape does: a Tab that follows it leaves the text.
            key: "Escape",
            run: (view) => {
              view.setTabFocusMode(2000);
              return false;
            },
          },
          { key: "F8", run: nextDiagnostic },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.domEventHandlers({
          click: (event, view) => {
            if (event.detail !== 1) return;
            const { head } = view.state.selection.main;
            host.onClick(this.#path, view.state.doc.lineAt(head).number);
          },
        }),
        EditorView.updateListener.of((update) => {
          const isOurs = update.transactions.some((each) => each.annotation(fromOutside) === true);
          if (update.docChanged && !isOurs) this.#changedAt ??= performance.now();
          if (update.docChanged || update.selectionSet) this.#tellLater.ask();
        }),
      ],
    });
  }
}

/** The number that lets the editor's own styles into the page. */
function nonce(): string {
  return document.getElementById("studio-script")?.dataset["nonce"] ?? "";
}
