/**
 * A machine that runs a story: the memory that `run` works in.
 *
 * At rest (at a choice, or at the end) everything that matters is one `Int32Array`, the state;
 * `load` and `save` go between that and the working memory. Working memory is split so that
 * each part can grow: cells of fixed place, the call stack, values under way, and choices.
 *
 * The call stack holds threads, one upon the other, each a copy of the frames it began with:
 *
 *     | T_BASE T_FRAME T_RESUME | frame | frame … | T_BASE T_FRAME T_RESUME | frame | …
 *       thread: the main flow                      thread on top of it
 *
 *     frame:  F_PREVIOUS F_RETURN F_KIND F_OUTPUT F_TEXT F_DEPTH (tag payload) (tag payload) …
 *
 * Frames are linked by distance from their thread's base, so that a copied thread needs no
 * mending. A choice keeps a copy of its thread's frames, for when it is chosen.
 */
import {
  C_FLAGS,
  C_INDEX,
  C_PARENT,
  C_START,
  C_TURNS,
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
  type Program,
  pathOfContainer,
} from "../program/program.ts";
import { type FaultReport, StoryFault } from "./fault.ts";
import { type Arithmetic, arithmeticOf, type Result } from "./numbers.ts";
import { Output } from "./output.ts";
import { Pools } from "./pools.ts";
import { UNSET } from "./value.ts";

// ─── Threads ────────────────────────────────────────────────────────────────────────────────
export const T_BASE = 0;
export const T_FRAME = 1;
export const T_RESUME = 2;
export const THREAD_HEADER = 3;

// ─── Frames ─────────────────────────────────────────────────────────────────────────────────
/** Distance of the frame below from the thread's base; −1 for the first. */
export const F_PREVIOUS = 0;
export const F_RETURN = 1;
export const F_KIND = 2;
/** Where in the output a function began to print; −1 once it has printed something. */
export const F_OUTPUT = 3;
/** Where to go on after a choice's shared text. */
export const F_TEXT = 4;
/** 1 for the first frame. */
export const F_DEPTH = 5;
export const FRAME_HEADER = 6;

export const KIND_TUNNEL = 0;
export const KIND_FUNCTION = 1;
/** A function that the host called. */
export const KIND_HOST = 2;
/** Added to a function's kind when it was called within an expression. */
export const IN_EXPRESSION = 4;

// ─── Choices ────────────────────────────────────────────────────────────────────────────────
export const P_SIZE = 0;
export const P_TARGET = 1;
export const P_FLAGS = 2;
/** The container that the flow was in just before, which decides what choosing counts. */
export const P_PREVIOUS = 3;
/** Its text and its tags (each after a NUL; −1 for none), as texts of the pool. */
export const P_TEXT = 4;
export const P_TAGS = 5;
/** The instruction that offered it. */
export const P_PC = 6;
/** Length of the frames that follow; 0: the same as those of the choice before it. */
export const P_FORK = 7;
export const PICK_HEADER = 8;

// ─── A state's head: lengths of the parts that follow its cells ─────────────────────────────
export const S_PC = 0;
export const S_STACK = 1;
export const S_EVALS = 2;
export const S_PICKS = 3;
export const S_BASE = 4;
export const S_FRAME = 5;
export const S_FLAGS = 6;
export const STATE_HEADER = 7;

/**
 * The deepest that calls may go. Every line end copies the call stack, so this also bounds what
 * a function that prints and calls itself can cost.
 */
export const DEEPEST = 20_000;
/** Most cells of an array that scenes' beginnings are kept in. */
const ROOM_FOR_SCENES = 1 << 16;
/** The longest text that a story may make. */
export const LONGEST_TEXT = 1_000_000;
/** How many tunnels deep a knot may be entered and still begin a scene. */
const DEEPEST_SCENE = 32;

export class Machine {
  readonly program: Program;
  readonly pools: Pools;
  readonly arithmetic: Arithmetic;
  readonly output: Output = new Output();
  /** Where an operation leaves what it worked out. */
  readonly result: Result = { tag: UNSET, payload: 0 };

  cells: Int32Array;
  stack: Int32Array = new Int32Array(1024);
  evals: Int32Array = new Int32Array(256);
  picks: Int32Array = new Int32Array(1024);
  /** Next instruction; −1 at rest. */
  pc = -1;
  /** Base of the thread on top. */
  base = 0;
  /** The frame on top. */
  fp = 0;
  /** End of the call stack. */
  sp = 0;
  /** End of the values under way. */
  ep = 0;
  /** End of the choices. */
  picksEnd = 0;
  /** How many there are, fallbacks included. */
  pickCount = 0;
  fallbackCount = 0;
  /** Where the frames of the newest choice are kept, and their length. */
  forkAt = -1;
  forkLength = 0;
  /** The container that the flow last came from, where the next choice point needs it. */
  previous = -1;
  /** Whether the flow came to rest by DONE or END. */
  didExit = false;
  /** In silence: where a fallback led on after DONE, and how many outcomes were used by then. */
  declare exited: { readonly state: Int32Array; readonly nextOutcome: number } | undefined;
  /** Whether a story that ran out has ended by a DONE before; see silence.ts. */
  declare ends: (() => boolean) | undefined;
  /** Steps that the turn may still take. */
  budget = 0;
  /** What the turn has spent on copied stacks and long texts, in steps' worth. */
  spent = 0;
  /** Steps that any turn may take; what `budget` starts from. */
  turnBudget = 10_000_000;
  /** Where a turn that takes too long was seen to go, once it does. */
  trace: number[] | undefined;
  /** The instruction at which the flow last ran out. */
  restedAt = -1;
  /** Whether a choice's text is being put together. */
  inChoiceText = false;
  /** Whether nobody reads: no text is put together but what values are made of. */
  isSilent = false;
  /** What went wrong since last asked. */
  readonly reports: FaultReport[] = [];
  /** Marks each instruction that printed or offered something, when somebody wants to know. */
  seen: Uint8Array | undefined;
  /** The marks passed, in order, when somebody wants to know; they are taken out by them. */
  marks: number[] | undefined;
  /** Calls a function of the host; set by whoever plays the story. */
  callHost: ((machine: Machine, external: number, args: number) => void) | undefined;
  /** How the host's function of this number may be called; see `ExternalUse`. */
  externalUse: (external: number) => ExternalUse = () => UNBOUND;
  /**
   * Outcomes to take instead of throwing dice: the n-th throw takes the n-th, a throw beyond
   * the end takes 0 and is added. `undefined` while dice are thrown.
   */
  outcomes: Outcomes | undefined;

  /** Where the state lies in which the knot was entered that the flow is in; see `noteScene`. */
  scenes: Int32Array = new Int32Array(0);
  sceneAt = 0;
  #sceneEnd = 0;
  #keptScenes = this.scenes;
  #keptSceneAt = 0;
  #keptSceneEnd = 0;

  // The moment after a line end that may turn out not to be the line's last word.
  hasSnapshot = false;
  readonly #keptCells: Int32Array;
  #kept = new Int32Array(0);
  #keptReports = 0;
  #keptMarks = 0;
  #keptOutcome = 0;

  constructor(program: Program, pools: Pools = new Pools(program)) {
    this.program = program;
    this.pools = pools;
    this.arithmetic = arithmeticOf(program.dialect);
    this.cells = new Int32Array(program.layout.size);
    this.#keptCells = new Int32Array(program.layout.size);
    this.reset();
  }

  /** Back to before the first line, all variables unset. */
  reset(): void {
    this.cells.fill(0);
    this.cells[CELL_TURN] = -1;
    this.rewind();
    this.reports.length = 0;
  }

  /** Back to where the story starts, with its cells as they are and nothing under way. */
  rewind(): void {
    this.pc = this.program.start;
    this.resetCallStack();
    this.clearPicks();
    this.ep = 0;
    this.ensureEvals();
    this.didExit = false;
    this.output.clear();
    this.hasSnapshot = false;
  }

  /** One thread with one frame. */
  resetCallStack(): void {
    this.base = 0;
    this.fp = THREAD_HEADER;
    const { mainSlots } = this.program;
    this.sp = THREAD_HEADER + FRAME_HEADER + mainSlots * 2;
    this.ensureStack(0);
    this.stack.fill(0, 0, this.sp);
    this.stack[this.fp + F_PREVIOUS] = -1;
    this.stack[this.fp + F_OUTPUT] = -1;
    this.stack[this.fp + F_TEXT] = -1;
    this.stack[this.fp + F_DEPTH] = 1;
    this.previous = -1;
  }

  /** Gives the turn its whole budget. */
  beginTurn(): void {
    this.budget = this.turnBudget;
    this.spent = 0;
    this.trace = undefined;
  }

  /**
   * Counts work that no jump counts, so that a turn's budget bounds its time and memory too.
   * Throws when the turn has had its share.
   */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent > this.turnBudget) {
      throw new StoryFault("endless-turn", { steps: this.turnBudget, pcs: String(this.pc) });
    }
  }

  // ─── Call stack ───────────────────────────────────────────────────────────────────────────

  ensureStack(more: number): void {
    if (this.sp + more <= this.stack.length) return;
    const wider = new Int32Array(Math.max(this.stack.length * 2, this.sp + more));
    wider.set(this.stack);
    this.stack = wider;
  }

  ensureEvals(): void {
    const need = this.ep + 2 * this.program.mostPushes + 16;
    if (need <= this.evals.length) return;
    const wider = new Int32Array(need * 2);
    wider.set(this.evals);
    this.evals = wider;
  }

  pushFrame(kind: number, returnTo: number, slots: number): void {
    const size = FRAME_HEADER + slots * 2;
    this.ensureStack(size);
    const { stack, sp } = this;
    const depth = (stack[this.fp + F_DEPTH] as number) + 1;
    if (depth > DEEPEST) throw new StoryFault("endless-recursion", { depth });
    stack[sp + F_PREVIOUS] = this.fp - this.base;
    stack[sp + F_RETURN] = returnTo;
    stack[sp + F_KIND] = kind;
    stack[sp + F_OUTPUT] = (kind & 3) === KIND_FUNCTION ? this.output.length : -1;
    stack[sp + F_TEXT] = -1;
    stack[sp + F_DEPTH] = depth;
    for (let i = sp + FRAME_HEADER; i < sp + size; i++) stack[i] = 0;
    this.fp = sp;
    this.sp = sp + size;
    this.ensureEvals();
  }

  /** Whether there is a frame of this kind to come back from. */
  canPop(kind: number): boolean {
    return (
      (this.stack[this.fp + F_PREVIOUS] as number) >= 0 &&
      ((this.stack[this.fp + F_KIND] as number) & 3) === kind
    );
  }

  /** Drops the frame on top; gives back where the flow goes on. */
  popFrame(): number {
    const { stack, fp } = this;
    if (((stack[fp + F_KIND] as number) & 3) === KIND_FUNCTION && !this.isSilentText()) {
      const start = stack[fp + F_OUTPUT] as number;
      this.output.trimFunctionEnd(start < 0 ? 0 : start);
      if (this.hasSnapshot && this.output.lostKeptNewline()) this.hasSnapshot = false;
    }
    const returnTo = stack[fp + F_RETURN] as number;
    this.sp = fp;
    this.fp = this.base + (stack[fp + F_PREVIOUS] as number);
    return returnTo;
  }

  isSilentText(): boolean {
    return this.isSilent && this.output.strings === 0;
  }

  pushThread(resumeAt: number): void {
    const length = this.sp - this.base;
    if (this.sp > DEEPEST * 64) throw new StoryFault("endless-recursion", { depth: DEEPEST });
    this.spend(length >> 5);
    this.ensureStack(length);
    const { stack, base, sp } = this;
    stack.copyWithin(sp + THREAD_HEADER, base + THREAD_HEADER, sp);
    stack[sp + T_BASE] = base;
    stack[sp + T_FRAME] = this.fp - base;
    stack[sp + T_RESUME] = resumeAt;
    this.fp = sp + (this.fp - base);
    this.base = sp;
    this.sp = sp + length;
  }

  canPopThread(): boolean {
    return this.base > 0 && ((this.stack[this.fp + F_KIND] as number) & 3) !== KIND_HOST;
  }

  /** Ends the thread on top; gives back where the flow below it goes on. */
  popThread(): number {
    const { stack, base } = this;
    const below = stack[base + T_BASE] as number;
    const resumeAt = stack[base + T_RESUME] as number;
    this.fp = below + (stack[base + T_FRAME] as number);
    this.sp = base;
    this.base = below;
    return resumeAt;
  }

  /** Everything is over: no frames, no choices. */
  end(): void {
    this.resetCallStack();
    this.clearPicks();
    this.pc = -1;
    this.didExit = true;
  }

  /** Where the temporary variable lies that a reference points to. */
  slotOfPointer(pointer: number): number {
    const depth = pointer >> 12;
    let frame = this.fp;
    while ((this.stack[frame + F_DEPTH] as number) > depth) {
      frame = this.base + (this.stack[frame + F_PREVIOUS] as number);
    }
    return frame + FRAME_HEADER + (pointer & 4095) * 2;
  }

  // ─── Choices ──────────────────────────────────────────────────────────────────────────────

  clearPicks(): void {
    this.picksEnd = 0;
    this.pickCount = 0;
    this.fallbackCount = 0;
    this.forkAt = -1;
    this.forkLength = 0;
  }

  addPick(target: number, flags: number, previous: number, text: number, tags: number): void {
    const frames = this.base + THREAD_HEADER;
    const length = this.sp - frames;
    this.spend(length >> 4);
    const isSame = this.forkAt >= 0 && this.#isForkOf(frames, length);
    const size = PICK_HEADER + (isSame ? 0 : length + 1);
    if (this.picksEnd + size > this.picks.length) {
      const wider = new Int32Array(Math.max(this.picks.length * 2, this.picksEnd + size));
      wider.set(this.picks);
      this.picks = wider;
    }
    const { picks, picksEnd: at, stack } = this;
    picks[at + P_SIZE] = size;
    picks[at + P_TARGET] = target;
    picks[at + P_FLAGS] = flags;
    picks[at + P_PREVIOUS] = previous;
    picks[at + P_TEXT] = text;
    picks[at + P_TAGS] = tags;
    picks[at + P_PC] = this.pc;
    picks[at + P_FORK] = isSame ? 0 : length + 1;
    if (!isSame) {
      // The frame on top comes first, then the frames themselves.
      this.forkAt = at + PICK_HEADER;
      this.forkLength = length + 1;
      picks[this.forkAt] = this.fp - this.base;
      for (let i = 0; i < length; i++) picks[this.forkAt + 1 + i] = stack[frames + i] as number;
    }
    this.picksEnd = at + size;
    this.pickCount++;
    if ((flags & 1) !== 0) this.fallbackCount++;
  }

  #isForkOf(frames: number, length: number): boolean {
    if (this.forkLength !== length + 1) return false;
    const { picks, forkAt, stack } = this;
    if (picks[forkAt] !== this.fp - this.base) return false;
    for (let i = 0; i < length; i++) {
      if (picks[forkAt + 1 + i] !== stack[frames + i]) return false;
    }
    return true;
  }

  /** Where the n-th choice on offer lies, fallbacks left out; −1 if there is none. */
  pickAt(index: number): number {
    let left = index;
    for (let at = 0; at < this.picksEnd; at += this.picks[at + P_SIZE] as number) {
      if (((this.picks[at + P_FLAGS] as number) & 1) !== 0) continue;
      if (left-- === 0) return at;
    }
    return -1;
  }

  /** How many choices a reader may take. */
  get offered(): number {
    return this.pickCount - this.fallbackCount;
  }

  /** Goes the way of the choice that lies at `at` among the picks. */
  follow(at: number): void {
    const { picks } = this;
    let fork = 0;
    for (let i = 0; i <= at; i += picks[i + P_SIZE] as number) {
      if ((picks[i + P_FORK] as number) > 0) fork = i;
    }
    const length = picks[fork + P_FORK] as number;
    const from = fork + PICK_HEADER;
    this.base = 0;
    this.sp = 0;
    this.ensureStack(length + THREAD_HEADER);
    const { stack } = this;
    stack[T_BASE] = 0;
    stack[T_FRAME] = 0;
    stack[T_RESUME] = 0;
    this.fp = picks[from] as number;
    for (let i = 1; i < length; i++) stack[THREAD_HEADER + i - 1] = picks[from + i] as number;
    this.sp = THREAD_HEADER + length - 1;
    const target = picks[at + P_TARGET] as number;
    const previous = picks[at + P_PREVIOUS] as number;
    this.clearPicks();
    this.goTo(target, previous);
  }

  /** Goes to a container as a choice or a host does, counting what is newly entered. */
  goTo(row: number, from: number): void {
    const rows = this.program.containers;
    this.previous = from;
    this.pc = rows[row * CONTAINER_COLUMNS + C_START] as number;
    // Whether every container from `row` up to just below the one looked at is its parent's first.
    let isAtStart = true;
    for (let at = row; at >= 0; ) {
      const base = at * CONTAINER_COLUMNS;
      const startsOnly = ((rows[base + C_FLAGS] as number) & 4) !== 0;
      if (!startsOnly && this.#isAround(at, from)) break;
      if (!startsOnly || isAtStart) this.#count(base);
      isAtStart = isAtStart && rows[base + C_INDEX] === 0;
      at = rows[base + C_PARENT] as number;
    }
  }

  #isAround(outer: number, inner: number): boolean {
    const rows = this.program.containers;
    for (let at = inner; at >= 0; at = rows[at * CONTAINER_COLUMNS + C_PARENT] as number) {
      if (at === outer) return true;
    }
    return false;
  }

  #count(base: number): void {
    const rows = this.program.containers;
    const visits = rows[base + C_VISITS] as number;
    if (visits >= 0) (this.cells[visits] as number)++;
    const turns = rows[base + C_TURNS] as number;
    if (turns >= 0) this.cells[turns] = (this.cells[CELL_TURN] as number) + 2;
  }

  // ─── Looking ahead ────────────────────────────────────────────────────────────────────────

  keepSnapshot(): void {
    // The line so far is put together too, and one that glue makes longer and longer costs more.
    this.spend((this.sp >> 4) + (this.output.length >> 2));
    // Cells by themselves, in one piece: of a few hundred, that is 50 ns against 300 in a loop.
    this.#keptCells.set(this.cells);
    if (this.#kept.length < this.stateSize) this.#kept = new Int32Array(this.stateSize * 2);
    this.#writeRest(this.#kept, 0, STATE_HEADER);
    this.#keptScenes = this.scenes;
    this.#keptSceneAt = this.sceneAt;
    this.#keptSceneEnd = this.#sceneEnd;
    this.#keptReports = this.reports.length;
    this.#keptMarks = this.marks?.length ?? 0;
    this.#keptOutcome = this.outcomes?.next ?? 0;
    this.output.keep();
    this.hasSnapshot = true;
  }

  restoreSnapshot(): void {
    this.cells.set(this.#keptCells);
    this.#readRest(this.#kept, 0, STATE_HEADER);
    this.scenes = this.#keptScenes;
    this.sceneAt = this.#keptSceneAt;
    this.#sceneEnd = this.#keptSceneEnd;
    this.reports.length = this.#keptReports;
    if (this.marks !== undefined) this.marks.length = this.#keptMarks;
    // What chance gave while looking ahead it gives again when the flow comes this way.
    if (this.outcomes !== undefined) this.outcomes.next = this.#keptOutcome;
    this.output.restore();
    this.hasSnapshot = false;
  }

  // ─── States ───────────────────────────────────────────────────────────────────────────────

  /** How many cells the state of this moment takes. */
  get stateSize(): number {
    return STATE_HEADER + this.program.layout.size + this.sp + this.ep + this.picksEnd;
  }

  /** Everything that the story's future depends on, as one array of its own. */
  save(): Int32Array {
    const state = new Int32Array(this.stateSize);
    this.saveTo(state, 0);
    return state;
  }

  /**
   * Writes the state of this moment into a larger array, from `at` on; gives back its size.
   * An array of its own costs as much as the step that led to it (1 µs and a collector's work
   * later, against 0.2 µs), so explorers keep their states in few large arrays.
   */
  saveTo(states: Int32Array, at: number): number {
    states.set(this.cells, at + STATE_HEADER);
    return this.#writeRest(states, at, at + STATE_HEADER + this.cells.length) - at;
  }

  /** Writes the head of a state at `at` and all but its cells from `from` on. */
  #writeRest(states: Int32Array, at: number, from: number): number {
    states[at + S_PC] = this.pc;
    states[at + S_STACK] = this.sp;
    states[at + S_EVALS] = this.ep;
    states[at + S_PICKS] = this.picksEnd;
    states[at + S_BASE] = this.base;
    states[at + S_FRAME] = this.fp;
    states[at + S_FLAGS] = this.didExit ? 1 : 0;
    const { stack, evals, picks, sp, ep, picksEnd } = this;
    let to = from;
    for (let i = 0; i < sp; i++) states[to++] = stack[i] as number;
    for (let i = 0; i < ep; i++) states[to++] = evals[i] as number;
    for (let i = 0; i < picksEnd; i++) states[to++] = picks[i] as number;
    return to;
  }

  /** Puts a state that `save` or `saveTo` made back into working memory. */
  load(states: Int32Array, at = 0): void {
    const { cells } = this;
    const first = at + STATE_HEADER;
    for (let i = 0; i < cells.length; i++) cells[i] = states[first + i] as number;
    this.#readRest(states, at, first + cells.length);
    this.output.clear();
    this.hasSnapshot = false;
    this.inChoiceText = false;
    this.trace = undefined;
    this.reports.length = 0;
  }

  #readRest(states: Int32Array, at: number, first: number): void {
    this.pc = states[at + S_PC] as number;
    this.base = states[at + S_BASE] as number;
    this.fp = states[at + S_FRAME] as number;
    const sp = states[at + S_STACK] as number;
    const ep = states[at + S_EVALS] as number;
    const picksEnd = states[at + S_PICKS] as number;
    this.sp = 0;
    this.ensureStack(sp);
    this.sp = sp;
    this.ep = ep;
    this.ensureEvals();
    if (this.picks.length < picksEnd) this.picks = new Int32Array(picksEnd * 2);
    this.didExit = ((states[at + S_FLAGS] as number) & 1) !== 0;
    const { stack, evals, picks } = this;
    let from = first;
    for (let i = 0; i < sp; i++) stack[i] = states[from++] as number;
    for (let i = 0; i < ep; i++) evals[i] = states[from++] as number;
    for (let i = 0; i < picksEnd; i++) picks[i] = states[from++] as number;
    this.clearPicks();
    this.picksEnd = picksEnd;
    for (let i = 0; i < picksEnd; i += picks[i + P_SIZE] as number) {
      this.pickCount++;
      if (((picks[i + P_FLAGS] as number) & 1) !== 0) this.fallbackCount++;
      if ((picks[i + P_FORK] as number) > 0) {
        this.forkAt = i + PICK_HEADER;
        this.forkLength = picks[i + P_FORK] as number;
      }
    }
  }

  /**
   * A scene begins: the flow is about to go on at `pc`, in another knot than it was in. The state
   * is kept for saves, which go back there when a story has changed too much to go on. Functions
   * and threads play within a scene; where nobody reads nothing is kept.
   */
  noteScene(pc: number): void {
    if (this.isSilent || this.base > 0) return;
    // Tunnels within tunnels begin no scene, and going through hundreds of them takes long.
    if ((this.stack[this.fp + F_DEPTH] as number) > DEEPEST_SCENE) return;
    for (let frame = this.fp; frame >= 0; ) {
      if ((this.stack[frame + F_KIND] as number) !== KIND_TUNNEL) return;
      frame = this.stack[frame + F_PREVIOUS] as number;
    }
    // Many in one array, as arrays are dear: 0.2 µs each, a hundredth of a play's time.
    const size = this.stateSize;
    if (this.#sceneEnd + size > this.scenes.length) {
      const room = Math.min(ROOM_FOR_SCENES, this.scenes.length * 2);
      this.scenes = new Int32Array(Math.max(room, size * 2));
      this.#sceneEnd = 0;
    }
    this.sceneAt = this.#sceneEnd;
    this.#sceneEnd += this.saveTo(this.scenes, this.sceneAt);
    this.scenes[this.sceneAt + S_PC] = pc;
  }

  /** Goes back to a scene noted before, or loaded. What lies around it is somebody else's. */
  setScene(scenes: Int32Array, at: number): void {
    this.scenes = scenes;
    this.sceneAt = at;
    this.#sceneEnd = scenes.length;
  }

  // ─── Chance ───────────────────────────────────────────────────────────────────────────────

  get seed(): number {
    return this.cells[CELL_SEED] as number;
  }

  set seed(seed: number) {
    this.cells[CELL_SEED] = seed;
    this.cells[CELL_PREVIOUS_RANDOM] = 0;
  }

  /** A text that the story made, as the pool has it. Throws where it grows beyond all measure. */
  internText(text: string): number {
    if (text.length > LONGEST_TEXT) {
      throw new StoryFault("endless-text", { length: LONGEST_TEXT });
    }
    this.spend(4 + (text.length >> 3));
    return this.pools.string(text);
  }

  pathOf(row: number): string {
    return pathOfContainer(this.program, row);
  }
}

/** Outcomes of chance, each with how many there were to choose from. */
export interface Outcomes {
  readonly taken: number[];
  readonly sizes: number[];
  next: number;
}

/** How a function of the host may be called. */
export type ExternalUse = 0 | 1 | 2;
/** There is none: the story's own is used. */
export const UNBOUND: ExternalUse = 0;
/** It does something: exactly once, and not while looking ahead. */
export const UNSAFE: ExternalUse = 1;
/** It only looks something up. */
export const SAFE: ExternalUse = 2;
