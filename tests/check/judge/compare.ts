/**
 * What `keepsake check` says of a tale, held against what the judge says.
 *
 * Owns which of the two's words are one and the same thing. A difference is a sentence; none
 * means that they agree in everything that both speak of.
 */
import { check, type Report, type ViewedProgram } from "../../../src/check/index.ts";
import { compileKeep } from "../../../src/compile/keep.ts";
import { choicesIn, type Judgement, type JudgeOptions, judge } from "./judge.ts";
import type { Item, Tale } from "./tale.ts";
import { conditionWords, ruleWords, type Written, writeTale } from "./write.ts";

export interface Compared {
  readonly text: string;
  /** Why nothing was compared, where nothing was. */
  readonly left: "refused" | "too large" | undefined;
  readonly differences: readonly string[];
  /** By code, how many findings both agree about. */
  readonly agreed: ReadonlyMap<string, number>;
  /** What the compiler says against the text: nothing, if the tale is one. */
  readonly errors: readonly string[];
}

/** Findings whose place is a line, by both. */
const PLACED = [
  "speaks-while-away",
  "narration-knows-too-much",
  "needs-unmet",
  "presumes-unmet",
  "told-twice",
  "lie-never-found-out",
  "owned-choice-never-wins",
] as const;

/** Findings that go by a name. */
const NAMED = [
  "range-left",
  "promise-unsettled",
  "promise-never-made",
  "promise-never-kept",
  "promise-never-broken",
] as const;

/** What is said of an effect that can't be, by why. Where there are several reasons one is told. */
const OF_EFFECTS: Readonly<Record<string, readonly string[]>> = {
  "fault unknown": ["acts-without-knowing"],
  "fault absent": ["speaks-while-away"],
  "fault unheld": ["gives-what-is-not-held", "given-twice"],
  "fault other": ["effect-could-not"],
};

/** Findings that are told of a whole run of lines. */
const RUNS: readonly string[] = ["speaks-while-away", "narration-knows-too-much"];

/** States of a promise, by the judge's number. */
const STATES = [
  "unsaid",
  "asked",
  "withheld",
  "conditional",
  "owed",
  "kept",
  "broken",
  "released",
  "withdrawn",
  "lapsed",
];

export function compareTale(tale: Tale, options: JudgeOptions = {}): Compared {
  const written = writeTale(tale);
  const { text } = written;
  const nothing = { text, differences: [], agreed: new Map<string, number>() };
  const views: ViewedProgram[] = [];
  const playable = tale.people.filter(({ isPlayable }) => isPlayable).map(({ name }) => name);
  for (const as of [...playable, "nobody"]) {
    const { program, diagnostics } = compileKeep(text, { name: "s.keep", as });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (program === undefined || errors.length > 0) {
      return { ...nothing, left: "refused", errors: errors.map(({ title }) => title) };
    }
    views.push({ as: as === "nobody" ? undefined : as, program });
  }
  const judged = judge(tale, options);
  if (judged === undefined) return { ...nothing, left: "too large", errors: [] };
  const comparison = new Comparison(tale, written, judged, check(views, { limit: 50_000 }));
  comparison.compare();
  return {
    text,
    left: undefined,
    errors: [],
    differences: comparison.differences,
    agreed: comparison.agreed,
  };
}

class Comparison {
  readonly differences: string[] = [];
  readonly agreed = new Map<string, number>();
  readonly #tale: Tale;
  readonly #written: Written;
  readonly #judged: Judgement;
  readonly #report: Report;
  readonly #lines: readonly string[];
  /** Where each line begins. */
  readonly #starts: readonly number[];

  constructor(tale: Tale, written: Written, judged: Judgement, report: Report) {
    this.#tale = tale;
    this.#written = written;
    this.#judged = judged;
    this.#report = report;
    this.#lines = written.text.split("\n");
    this.#starts = [0, ...[...written.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  compare(): void {
    this.#compareVerdict();
    this.#comparePlaced();
    this.#compareNamed();
    this.#compareBreaks();
    this.#compareConditions();
    this.#compareCoverage();
    this.#compareRules();
    this.#compareFigures();
  }

  #differ(what: string): void {
    this.differences.push(what);
  }

  /** Things found by each: every one of theirs must be the other's. */
  #same(code: string, ours: Iterable<string>, judged: Iterable<string>): void {
    const [checked, expected] = [new Set(ours), new Set(judged)];
    for (const one of expected) if (!checked.has(one)) this.#differ(`${code}: missed ${one}`);
    for (const one of checked) if (!expected.has(one)) this.#differ(`${code}: made up ${one}`);
    const both = [...expected].filter((one) => checked.has(one)).length;
    if (both > 0) this.agreed.set(code, (this.agreed.get(code) ?? 0) + both);
  }

  #compareVerdict(): void {
    const leavesRange = this.#judged.found.has("range-left");
    if (leavesRange || this.#report.verdict === "proved") return;
    this.#differ(`verdict: ${this.#report.verdict}: ${this.#report.bounds.join(" ")}`);
  }

  // ─── Findings ─────────────────────────────────────────────────────────────────────────────

  #lineAt(start: number): number {
    let line = 0;
    while (line < this.#starts.length && (this.#starts[line] as number) <= start) line++;
    return line;
  }

  #lineOf(about: object | string): string {
    const line =
      typeof about === "string"
        ? this.#written.lineOfWord.get(about)
        : this.#written.lineOf.get(about);
    return this.#wordsOfLine(line ?? 0);
  }

  #comparePlaced(): void {
    const expected = new Map<string, string[]>();
    const add = (all: Map<string, string[]>, code: string, line: string): void => {
      const lines = all.get(code) ?? [];
      lines.push(line);
      all.set(code, lines);
    };
    for (const code of PLACED) {
      for (const about of this.#judged.found.get(code) ?? []) {
        add(expected, code, this.#lineOf(about));
      }
    }
    const reasons = new Map<string, string[]>();
    for (const [fault, codes] of Object.entries(OF_EFFECTS)) {
      for (const about of this.#judged.found.get(fault) ?? []) {
        const line = this.#lineOf(about);
        add(expected, "effect", line);
        for (const code of codes) add(reasons, code, line);
      }
    }
    const found = new Map<string, string[]>();
    for (const { code, spans } of this.#report.findings) {
      const place = spans[0]?.span;
      if (place === undefined) continue;
      const line = this.#wordsOfLine(this.#lineAt(place.start));
      const isOfEffect = /: ~/.test(line) && Object.values(OF_EFFECTS).flat().includes(code);
      if (!isOfEffect) add(found, code, line);
      else {
        add(found, "effect", line);
        if (!reasons.get(code)?.includes(line))
          this.#differ(`${code}: not for that reason, ${line}`);
      }
    }
    this.#joinRuns(expected, found);
    for (const code of [...PLACED, "effect"]) {
      this.#same(code, found.get(code) ?? [], expected.get(code) ?? []);
    }
    this.#compareSoonest();
  }

  #wordsOfLine(line: number): string {
    return `line ${line}: ${this.#lines[line - 1]?.trim()}`;
  }

  /** Of lines that follow each other, all said by one or by none, the first stands for all. */
  #joinRuns(expected: Map<string, string[]>, found: ReadonlyMap<string, readonly string[]>): void {
    for (const code of RUNS) {
      const told = new Set(found.get(code));
      const kept = (expected.get(code) ?? []).filter(
        (one) => told.has(one) || !this.#before(one).some((earlier) => told.has(earlier)),
      );
      expected.set(code, kept);
    }
  }

  /** The lines before one that may stand for it: they run on into it, said by whoever says it. */
  #before(one: string): string[] {
    const lines = this.#lines;
    const earlier: string[] = [];
    let line = Number(/\d+/.exec(one)?.[0]);
    const speaker = /^\s*(?:(\w+): )?/.exec(lines[line - 1] ?? "")?.[1] ?? "";
    while (--line > 0) {
      const before = lines[line - 1] ?? "";
      const isChoice = /^\s*[*+] .*\w: w\d+\.$/.test(before);
      const said = isChoice ? /(\w+): w\d+\.$/.exec(before)?.[1] : speakerOf(before);
      if (said !== speaker) break;
      earlier.push(this.#wordsOfLine(line));
      if (isChoice) break;
    }
    return earlier;
  }

  /** Whatever shows a finding shows it by as few choices as there are. */
  #compareSoonest(): void {
    const soonest = new Map<string, number>();
    const note = (all: Map<string, number>, key: string, length: number): void => {
      all.set(key, Math.min(all.get(key) ?? Number.POSITIVE_INFINITY, length));
    };
    for (const code of PLACED) {
      for (const [about, depth] of this.#judged.soonest.get(code) ?? []) {
        note(soonest, `${code} ${this.#lineOf(about)}`, depth);
      }
    }
    const shown = new Map<string, number>();
    for (const { code, spans, play } of this.#report.findings) {
      const place = spans[0]?.span;
      if (place === undefined || play === undefined) continue;
      const key = `${code} ${this.#wordsOfLine(this.#lineAt(place.start))}`;
      note(shown, key, play.choices.length);
    }
    for (const [key, length] of shown) {
      const least = soonest.get(key) ?? length;
      const [code, place] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
      // What is folded away for one viewpoint ends a run, and for another it doesn't.
      const isShown = (earlier: string): boolean => shown.get(`${code} ${earlier}`) === least;
      if (RUNS.includes(code) && this.#before(place).some(isShown)) continue;
      if (least !== length)
        this.#differ(`shortest play: ${key}: ${length}, and ${least} is enough`);
    }
  }

  #compareNamed(): void {
    for (const code of NAMED) {
      const found = this.#report.findings
        .filter((finding) => finding.code === code)
        .map(({ id }) => id.split("/")[1]?.replace(/-\d+$/, "") ?? "");
      const judged = [...(this.#judged.found.get(code) ?? [])] as string[];
      this.#same(code, found, judged);
    }
  }

  /** Where plays break off, and where they go round: each is told of by its place. */
  #compareBreaks(): void {
    const isFound = (...codes: readonly string[]): string[] =>
      this.#report.findings.some(({ code }) => codes.includes(code)) ? ["somewhere"] : [];
    const isJudged = (...codes: readonly string[]): string[] =>
      codes.some((code) => this.#judged.found.has(code)) ? ["somewhere"] : [];
    const dry = ["stuck", "hub-runs-dry"];
    const dryHere = [...dry, "ran-out-of-content", "tunnel-ran-out"];
    this.#same("stuck", isFound(...dryHere), isJudged(...dry));
    const round = ["endless-turn", "endless-recursion", "hub-goes-round"];
    this.#same("endless-turn", isFound(...round), isJudged(...round));
    this.#same(
      "cannot-leave",
      isFound("cannot-leave"),
      this.#judged.hasNoWayOut ? ["somewhere"] : [],
    );
  }

  #compareConditions(): void {
    // The same words may stand twice on a line.
    const byPlace = new Map<string, { readonly holds: boolean; readonly fails: boolean }[]>();
    const placeOf = (line: number | undefined, words: string): string => `line ${line}: ${words}`;
    for (const [condition, seen] of this.#judged.conditions) {
      const words = conditionWords(this.#tale, condition);
      const place = placeOf(this.#written.lineOf.get(condition), words);
      const known = byPlace.get(place) ?? [];
      known.push(seen);
      byPlace.set(place, known);
    }
    for (const { code, title, spans } of this.#report.findings) {
      if (code !== "condition-always-true" && code !== "condition-always-false") continue;
      const words = /`(.*)`/.exec(title)?.[1] ?? "";
      const place = placeOf(this.#lineAt(spans[0]?.span.start ?? 0), words);
      const seen = byPlace.get(place) ?? [];
      const isTrue = code === "condition-always-true";
      if (seen.length === 0) this.#differ(`${code}: ${place} is never asked`);
      else if (seen.every(({ holds, fails }) => (isTrue ? fails : holds))) {
        this.#differ(`${code}: ${place} is otherwise in some play`);
      } else this.#agree(code);
    }
  }

  #agree(what: string): void {
    this.agreed.set(what, (this.agreed.get(what) ?? 0) + 1);
  }

  #compareCoverage(): void {
    const { lines, choices, knots } = this.#report;
    const { text } = this.#written;
    for (const { span } of lines.unreached) {
      const word = /\bw\d+\b/.exec(text.slice(span.start, span.end))?.[0];
      if (word === undefined) continue;
      if (this.#judged.words.has(word)) this.#differ(`line never read: ${word} is read`);
      else this.#agree("never-reached");
    }
    // What only people choose whom nobody plays is on offer to no reader.
    const allChoices = choicesIn(this.#tale).filter(
      ({ isFallback, owner }) =>
        !isFallback && (owner < 0 || this.#tale.people[owner]?.isPlayable === true),
    );
    const lineOfChoice = (choice: object): string => this.#lineOf(choice);
    this.#same(
      "choice-never-offered",
      choices.unreached.map(({ span }) => this.#wordsOfLine(this.#lineAt(span.start))),
      allChoices.filter((choice) => !this.#judged.choices.has(choice)).map(lineOfChoice),
    );
    this.#same(
      "knot-never-reached",
      knots.unreached.map(({ words }) => words),
      this.#tale.knots.flatMap(({ name }, knot) => (this.#judged.knots.has(knot) ? [] : [name])),
    );
    const unread = new Set(lines.unreached.map(({ span }) => this.#lineAt(span.start)));
    for (const [word, line] of this.#written.lineOfWord) {
      // Choices are told of as choices.
      const isChoice = /^\s*[*+]/.test(this.#lines[line - 1] ?? "");
      if (isChoice || this.#judged.words.has(word) || unread.has(line)) continue;
      this.#differ(`line never read: ${word} is not named`);
    }
  }

  #compareRules(): void {
    for (const [number, rule] of this.#tale.rules.entries()) {
      const words = ruleWords(this.#tale, rule);
      const verdict = this.#report.rules.find((each) => each.words === words);
      if (verdict === undefined) {
        this.#differ(`rule: no verdict of ${words}`);
        continue;
      }
      const holds = this.#judged.rules[number];
      // Beyond its range a variable is followed a little, and no further.
      if (this.#report.verdict !== "proved") continue;
      if (verdict.holds !== holds) {
        this.#differ(`rule: ${words}: ${verdict.holds}, and it is ${holds}`);
      } else this.#agree(`rule ${rule.rule} ${holds}`);
      const hasPlay = verdict.play !== undefined;
      if (
        verdict.holds === false &&
        rule.rule !== "possible" &&
        rule.rule !== "possibleAtAnEnding" &&
        !hasPlay
      ) {
        this.#differ(`rule: ${words}: no play shows it`);
      }
    }
  }

  // ─── Figures ──────────────────────────────────────────────────────────────────────────────

  #compareFigures(): void {
    if (this.#report.verdict !== "proved") return;
    for (const [number, side] of this.#judged.sides.entries()) {
      const ours = this.#report.viewpoints[number];
      if (ours === undefined) {
        this.#differ(`figures: none of side ${side.as}`);
        continue;
      }
      const name = side.as ?? "nobody";
      const isWhole = !["stuck", "hub-runs-dry", "hub-goes-round", "endless-turn"].some((code) =>
        this.#judged.found.has(code),
      );
      if (!isWhole) continue;
      for (const figure of ["plays", "shortest"] as const) {
        if (ours[figure] !== side[figure]) {
          this.#differ(`figures: ${figure} of ${name}: ${ours[figure]}, and it is ${side[figure]}`);
        }
      }
      if (side.plays !== undefined && ours.longest !== side.longest) {
        this.#differ(`figures: longest of ${name}: ${ours.longest}, and it is ${side.longest}`);
      }
      // Where no ending is written, a place is as good as another.
      const isWritten = [...side.shares.keys()].every(({ item }) => item !== "choices");
      if (isWritten) this.#compareShares(name, ours.endings, side.shares);
      this.#compareStandings(side.as, side.standings);
    }
  }

  #compareShares(
    name: string,
    ours: Report["viewpoints"][number]["endings"],
    shares: ReadonlyMap<Item, number>,
  ): void {
    const byLine = new Map<string, number>();
    for (const [item, share] of shares) {
      const line = `line ${this.#written.lineOf.get(item)}`;
      byLine.set(line, (byLine.get(line) ?? 0) + share);
    }
    for (const { span, share } of ours) {
      const line = `line ${span === undefined ? 0 : this.#lineAt(span.start)}`;
      byLine.set(line, (byLine.get(line) ?? 0) - share);
    }
    for (const [line, rest] of byLine) {
      if (Math.abs(rest) > 1e-6)
        this.#differ(`figures: share of ${line} for ${name} is off by ${rest}`);
    }
  }

  #compareStandings(as: string | undefined, standings: ReadonlyMap<string, number>): void {
    const rest = new Map(standings);
    for (const [pledge, { name }] of this.#tale.pledges.entries()) {
      const ours = this.#report.promises.find((promise) => promise.name === name);
      for (const standing of ours?.standings ?? []) {
        if (standing.as !== as) continue;
        const key = `${pledge} ${STATES.indexOf(standing.state)}`;
        rest.set(key, (rest.get(key) ?? 0) - standing.share);
      }
    }
    for (const [key, share] of rest) {
      if (Math.abs(share) > 1e-6)
        this.#differ(`figures: standing ${key} for ${as ?? "nobody"} is off by ${share}`);
    }
  }
}

/** Who says a line that runs on into the next, "" for nobody; `undefined` where it doesn't. */
function speakerOf(line: string): string | undefined {
  // What stands in `{as …}` is folded away when the story is compiled: one part is left of it.
  const plain = line.replace(/\{as \w+: .*/, "w0.");
  if (/[{}<>=~*+]|->/.test(plain)) return undefined;
  return /^\s*(?:(\w+): )?w\d/.exec(plain)?.[1] ?? "";
}
