/**
 * The worker that reads and compiles: it holds the language service's project, and hands each
 * version of the story to the workers that play and check.
 *
 * Owns the order of work. A change is first compiled and handed on, so that the play follows the
 * typing, or, where it is one of plain words, put into what was handed on last; what is wrong,
 * the outline and the rest are worked out when typing rests for a moment: the page, too, has
 * better things to do than to draw them for every letter.
 */
import { placeInSource, type Span, writtenOffset } from "../../base/span.ts";
import { appendedRules, relocated, ruleOf } from "../../check/appended-rules.ts";
import { storyGraph } from "../../check/knot-graph.ts";
import { readSettings, strangeRanges } from "../../check/settings.ts";
import { withAcceptance } from "../../check/settings-write.ts";
import { NOBODY } from "../../compile/nobody.ts";
import type { Program } from "../../program/program.ts";
import { guessMainWith, openProjectWith } from "../../service/answers.ts";
import type { Problem, Project } from "../../service/api.ts";
import { laterParts } from "../../service/later-parts.ts";
import { type TellLine, withPlainEdit } from "../../service/plain-edit.ts";
import { isStoryPath } from "../../service/story.ts";
import type { Place } from "../play/view.ts";
import { answerCalls, page, tell } from "./calls.ts";
import type { StoryNews } from "./news.ts";
import { type WiredCheck, type WiredProgram, type WiredStory, wireProgram } from "./wire.ts";

const parts = laterParts();
let project: Project = openProjectWith(parts, {});
let revision = 0;
let toPlay: MessagePort | undefined;
let toCheck: MessagePort | undefined;
/** The newest revision that is worth working for. */
let wanted = 0;
/** For so long nothing must have been typed before the rest is worked out: longer than from key to key. */
const REST_MS = 250;
/** Edits that are put into one compiled story; each leaves a string behind. */
const MOST_PATCHES = 2000;

/** The program of the story, where there is a story. */
function programNow(): Program | undefined {
  return project.main === "" ? undefined : project.compiled().program;
}

/** The story as it was handed on last: what compiling gave, or would give. */
let handed: Program | undefined;
/** How many edits were put into it since it was compiled. */
let patches = 0;
/** Tells its narration, where there are people. */
let tellLine: TellLine | undefined;

function handOn(): void {
  const story: WiredStory = {
    revision,
    program: handed === undefined ? undefined : wireProgram(handed),
  };
  toPlay?.postMessage(story);
}

/** A project that begins in a file that is there, if there is one to begin in. */
function begun(next: Project): Project {
  if (next.text(next.main) !== undefined) return next;
  const texts = new Map(next.paths.map((path) => [path, next.text(path) ?? ""] as const));
  return next.withOptions({ main: guessMainWith(parts, texts) });
}

/**
 * Takes in a change, hands the story on, and then tells the page all about it, bit by bit.
 * `edited`: the one file whose text has changed, where nothing else has.
 */
function become(next: Project, number: number, edited?: string): void {
  const isFirst = revision === 0;
  project = begun(next);
  revision = number;
  wanted = number;
  const quick =
    edited === undefined || handed === undefined || patches >= MOST_PATCHES
      ? undefined
      : withPlainEdit(handed, edited, project.text(edited) ?? "", tellLine);
  if (quick === undefined) {
    handed = programNow();
    tellLine = handed === undefined ? undefined : project.lineTeller();
    patches = 0;
  } else {
    handed = quick;
    patches++;
  }
  handOn();
  void tellAll(number, isFirst ? 0 : REST_MS);
}

async function tellAll(number: number, after: number): Promise<void> {
  const isPast = (): boolean => wanted !== number;
  await breathe(after);
  if (isPast()) return;
  const news = (told: StoryNews): void => tell(page(), told);
  const program = handed;
  // What mends them is known by what is asked about places. Where the server has ended it can't be
  // had, and what is wrong is told all the same.
  if (mayBeWrong(project)) await parts.loadAsked().catch(() => {});
  if (isPast()) return;
  news({ kind: "problems", revision: number, problems: project.problems() });
  await breathe();
  if (isPast()) return;
  news({
    kind: "outline",
    revision: number,
    main: project.main,
    storyPaths: project.storyPaths(),
    outline: project.outline(),
    notes: project.notes(),
    statistics: project.statistics(),
  });
  await breathe();
  if (isPast() || program === undefined) return;
  const written = new Set(
    project
      .outline()
      .flatMap(({ entries }) => entries.flatMap(({ kind, name }) => (kind === "knot" ? name : []))),
  );
  news({ kind: "graph", revision: number, graph: storyGraph(program, written) });
}

/** Whether there is anything to mend, as far as it can be told without looking for fixes. */
function mayBeWrong(now: Project): boolean {
  const isWhole = now.storyPaths().length === now.paths.filter(isStoryPath).length;
  return !isWhole || now.compiled().diagnostics.length > 0;
}

// A newer change may be waiting in the queue; it goes first.
function breathe(milliseconds = 0): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The story as each playable person has it, and watched; `undefined` when it is past. */
async function asEachReader(
  now: Project,
  isPast: () => boolean,
): Promise<WiredCheck["told"] | undefined> {
  const { program, symbols } = now.compiled();
  if (program === undefined || now.main === "") return [];
  const playable = (symbols?.cast.people ?? []).filter(({ isPlayable }) => isPlayable);
  if (playable.length === 0) return [{ as: undefined, program: wireProgram(program) }];
  const told: { as: string | undefined; program: WiredProgram }[] = [];
  for (const as of [...playable.map(({ name }) => name), NOBODY]) {
    // Each is compiled by itself; what is typed meanwhile goes first.
    await breathe();
    if (isPast()) return undefined;
    const isShown = symbols?.cast.people[symbols.viewpoint]?.name === as;
    const own = isShown ? program : now.withOptions({ as }).compiled().program;
    if (own === undefined) return [];
    told.push({ as: as === NOBODY ? undefined : as, program: wireProgram(own) });
  }
  return told;
}

/** A story as it is checked: with the rules of the `NAME.check` beside it at its end. */
interface Checked extends Pick<WiredCheck, "ranges" | "accepted" | "rules"> {
  readonly project: Project;
  /** What is wrong with `NAME.check`. */
  readonly problems: readonly Problem[];
}

/** What is said of a story beside it: `story.check` of `story.ink`. */
const settingsPath = ({ main }: Project): string => main.replace(/\.\w+$/, ".check");

function withSettings(now: Project): Checked {
  const path = settingsPath(now);
  const text = now.text(path) ?? "";
  const appended = appendedRules(readSettings(path, text).rules);
  const story = now.text(now.main) ?? "";
  const project = appended.text === "" ? now : now.withText(now.main, story + appended.text);
  const { program, diagnostics, sources } = project.compiled();
  const settings = readSettings(path, text, sources.length);
  const externals = program?.externals.map(({ name }) => name) ?? [];
  const found = [
    ...relocated(diagnostics, sources, appended),
    ...settings.diagnostics,
    ...(program === undefined ? [] : strangeRanges(settings, externals, () => undefined)),
  ];
  const placeOf = (span: Span): Place => {
    const { line, offset } = placeInSource(settings.source, span.start);
    return { path, start: offset, end: writtenOffset(settings.source, span.end), line };
  };
  return {
    project,
    problems: found
      .filter(({ primary }) => primary.span.file === sources.length)
      .map(({ code, severity, title, why, fix, primary }) => {
        const { start, end } = placeOf(primary.span);
        const said = { code, severity, title, label: primary.text, why, action: fix };
        return { ...said, path, start, end, others: [], fixes: [] };
      }),
    rules: settings.rules.map((rule, number) => ({
      rule: ruleOf(rule, number),
      place: placeOf(rule.span),
    })),
    ranges: Object.fromEntries(
      settings.ranges.map(({ name, least, most }) => [name, { least, most }]),
    ),
    accepted: settings.accepted.flatMap(({ id, why }) => (why === "" ? [] : [[id, why] as const])),
  };
}

/** The story as it was last sent to be checked: instructions are counted by it. */
let lastChecked: Project | undefined;

/** A function whose answer comes later. */
type Later<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;

/** What the project answers by itself, about a place or a word. */
type Asked = Pick<
  Project,
  | "completionsAt"
  | "hoverAt"
  | "definitionsAt"
  | "referencesAt"
  | "renameableAt"
  | "rename"
  | "renameFile"
  | "find"
  | "replace"
>;

/** One of these, once what answers it is loaded: of the project as it is then. */
function whenLoaded<N extends keyof Asked>(name: N): Later<Asked[N]> {
  return (async (...args: never[]) => {
    await parts.loadAsked();
    return (project[name] as (...args: never[]) => unknown)(...args);
  }) as Later<Asked[N]>;
}

const asked: { readonly [N in keyof Asked]: Later<Asked[N]> } = {
  completionsAt: whenLoaded("completionsAt"),
  hoverAt: whenLoaded("hoverAt"),
  definitionsAt: whenLoaded("definitionsAt"),
  referencesAt: whenLoaded("referencesAt"),
  renameableAt: whenLoaded("renameableAt"),
  rename: whenLoaded("rename"),
  renameFile: whenLoaded("renameFile"),
  find: whenLoaded("find"),
  replace: whenLoaded("replace"),
};

/** Whether there may be people in a file: then more is needed. */
const hasPeople = (path: string): boolean => /\.keep$/i.test(path);

interface Own {
  handTo(play: MessagePort | undefined, check: MessagePort | undefined): void;
  open(
    texts: Readonly<Record<string, string>>,
    main: string | undefined,
    number: number,
  ): Promise<void>;
  setText(path: string, text: string, number: number): Promise<void>;
  removeFile(path: string, number: number): void;
  lookAs(options: { main?: string; as?: string | undefined }, number: number): void;
  /** Sends the story as it is now, as each reader has it, to the worker that checks. */
  sendToCheck(): Promise<number>;
  tokens: Project["tokens"];
  entriesAt: Project["entriesAt"];
  codeAt(path: string, line: number): readonly number[];
  /** The file beside the story, and its text once a finding is accepted there. */
  accepting(id: string, why: string): { readonly path: string; readonly text: string };
}

const own: Own = {
  /** Where stories go: to the worker that plays, and to the one that checks. */
  handTo(play: MessagePort | undefined, check: MessagePort | undefined): void {
    if (play !== undefined) toPlay = play;
    if (check !== undefined) toCheck = check;
    if (revision > 0 && play !== undefined) handOn();
  },
  async open(
    texts: Readonly<Record<string, string>>,
    main: string | undefined,
    number: number,
  ): Promise<void> {
    if (Object.keys(texts).some(hasPeople)) await parts.loadKeep();
    become(openProjectWith(parts, texts, main === undefined ? {} : { main }), number);
  },
  async setText(path: string, text: string, number: number): Promise<void> {
    if (hasPeople(path)) await parts.loadKeep();
    become(project.withText(path, text), number, path);
  },
  removeFile(path: string, number: number): void {
    become(project.withoutFile(path), number);
  },
  /** As whom the story is told, and where it begins. */
  lookAs(options: { main?: string; as?: string | undefined }, number: number): void {
    become(project.withOptions(options), number);
  },
  async sendToCheck(): Promise<number> {
    const number = revision;
    const { project: now, problems, ...settings } = withSettings(project);
    tell(page(), { kind: "settings", revision: number, problems } satisfies StoryNews);
    const isWrong = problems.some(({ severity }) => severity === "error");
    const told = isWrong ? [] : await asEachReader(now, () => revision !== number);
    if (told === undefined) return number;
    lastChecked = now;
    const { symbols } = now.compiled();
    const reader = symbols?.cast.people[symbols.viewpoint]?.name;
    const shown = told.findIndex(({ as }) => as === reader);
    const checked: WiredCheck = { revision: number, told, shown, ...settings };
    toCheck?.postMessage(checked);
    return number;
  },
  tokens: (...args) => project.tokens(...args),
  entriesAt: (...args) => project.entriesAt(...args),
  /** The instructions of one line of the story as it was checked, as pairs; there may be none. */
  codeAt(path: string, line: number): readonly number[] {
    const checked = lastChecked ?? project;
    const { program } = checked.compiled();
    if (program === undefined) return [];
    const found = checked.codeOf(program).find((code) => code.path === path && code.line === line);
    return found?.stretches ?? [];
  },
  accepting(id: string, why: string): { readonly path: string; readonly text: string } {
    const path = settingsPath(project);
    return { path, text: withAcceptance(project.text(path), id, why) };
  },
};

/** What the page may ask of it. */
export type StoryOffers = {
  readonly [Name in keyof Own | keyof typeof asked]: (Own & typeof asked)[Name];
};

answerCalls(page(), { ...own, ...asked });
