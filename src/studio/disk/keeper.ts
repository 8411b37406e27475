/**
 * Keeps what is written: every change of every text is on its way to the disk within half a
 * second, also while typing goes on.
 *
 * Owns the texts, which version of each is on disk, and how that stands. Promises that a text is
 * never written over one that it doesn't follow from, and that what could not be written stays in
 * the page, is said aloud, and lies in the browser's own storage until it could.
 */
import { type LineEnd, showText, writtenText } from "./line-ends.ts";
import * as disk from "./requests.ts";

/** From a change to its write. */
const WRITE_AFTER_MS = 250;
const RETRY_MS = 2000;

/** A text, and how it stands to its file. */
export interface Kept {
  readonly path: string;
  /** As shown; `\n` between lines unless the file mixes. */
  text: string;
  lineEnd: LineEnd;
  /** The version that this text follows from. */
  version: string;
  /** Whether there is something that is not on disk. */
  isDirty: boolean;
  /** The file was changed, or removed, by somebody else while there was something unsaved. */
  conflict: { readonly version: string; readonly text: string | undefined } | undefined;
}

export type SaveState =
  | { readonly kind: "saved"; readonly at: number | undefined }
  | { readonly kind: "saving" }
  /** Could not be written, and why; it is tried again. */
  | { readonly kind: "failed"; readonly why: string }
  /** Nobody answers. */
  | { readonly kind: "lost" };

/** What the page is told. */
export interface KeeperEvents {
  readonly onState: (state: SaveState) => void;
  /** A text has changed by other hands than the page's; `undefined`: its file is gone. */
  readonly onText: (path: string, text: string | undefined) => void;
  readonly onConflict: (path: string) => void;
  /** Asks for what is typed and not yet told, by `change`: where it matters what there is now. */
  readonly collect: () => void;
}

export class Keeper {
  readonly #texts = new Map<string, Kept>();
  readonly #events: KeeperEvents;
  readonly #writing = new Set<string>();
  /** Files that something happened to while they were being written. */
  readonly #missed = new Set<string>();
  readonly #timers = new Map<string, number>();
  #root = "";
  #failure: SaveState | undefined;
  #savedAt: number | undefined;
  #isConnected = true;

  constructor(events: KeeperEvents) {
    this.#events = events;
  }

  /** Reads the whole folder. Files that can't be read are left out, and named with the reason. */
  async open(listing: disk.Listing): Promise<readonly string[]> {
    this.#root = listing.root;
    const faults: string[] = [];
    await Promise.all(
      listing.files.map(async ({ path }) => {
        try {
          this.#put(await disk.readFile(path));
        } catch (error) {
          if (!(error instanceof disk.Refused)) throw error;
          faults.push(`${path}: ${error.message}`);
        }
      }),
    );
    this.#tellState();
    return faults;
  }

  get paths(): readonly string[] {
    return [...this.#texts.keys()].sort();
  }

  get(path: string): Kept | undefined {
    return this.#texts.get(path);
  }

  /** Every text, as shown. */
  texts(): Readonly<Record<string, string>> {
    this.#events.collect();
    return Object.fromEntries(this.paths.map((path) => [path, this.#texts.get(path)?.text ?? ""]));
  }

  /** The writer has changed a text. */
  change(path: string, text: string): void {
    const kept = this.#texts.get(path);
    if (kept === undefined || kept.text === text) return;
    kept.text = text;
    kept.isDirty = true;
    // One whose file was changed by others waits for the writer's word.
    if (kept.conflict === undefined) this.#writeSoon(path, WRITE_AFTER_MS);
    // Where nothing can be written now, nothing is waited for.
    if (kept.conflict !== undefined || !this.#isConnected) this.#mirror(kept);
    this.#tellState();
  }

  /** Makes a file. Throws `Refused` when there is one of that name, or it can't be. */
  async make(path: string, text: string): Promise<void> {
    const version = await disk.writeFile(path, text, disk.NO_VERSION);
    this.#put({ path, text, version });
    this.#savedAt = Date.now();
    this.#tellState();
  }

  /** Removes a file; the server keeps its last version. */
  async remove(path: string): Promise<void> {
    const kept = this.#texts.get(path);
    if (kept === undefined) return;
    await this.flush(path);
    await disk.removeFile(path, kept.version);
    this.#texts.delete(path);
  }

  async rename(path: string, to: string): Promise<void> {
    const kept = this.#texts.get(path);
    if (kept === undefined) return;
    await this.flush(path);
    const version = await disk.renameFile(path, to, kept.version);
    this.#texts.delete(path);
    this.#put({ path: to, text: writtenText(kept.text, kept.lineEnd), version });
  }

  /** Writes now what is not yet written. */
  async flush(path: string): Promise<void> {
    this.#events.collect();
    while (this.#texts.get(path)?.isDirty === true || this.#writing.has(path)) {
      if (this.#texts.get(path)?.conflict !== undefined) return;
      if (this.#writing.has(path)) await new Promise((done) => setTimeout(done, 20));
      else {
        await this.#write(path);
        if (this.#failure !== undefined) return;
      }
    }
  }

  /** The page may be about to go: what is unwritten is sent off, and kept in the browser too. */
  leave(): void {
    this.#events.collect();
    for (const kept of this.#texts.values()) {
      if (!kept.isDirty || kept.conflict !== undefined) continue;
      this.#mirror(kept);
      const text = writtenText(kept.text, kept.lineEnd);
      if (text.length > 60_000) void this.#write(kept.path);
      else disk.writeFile(kept.path, text, kept.version, true).catch(() => {});
    }
  }

  /** Whether anything is not on disk. */
  get isDirty(): boolean {
    return [...this.#texts.values()].some((kept) => kept.isDirty);
  }

  // ─── Other hands ──────────────────────────────────────────────────────────────────────────

  /** The server says what happened to a file. */
  async hear(event: disk.DiskEvent): Promise<void> {
    if (event.kind !== "file" || this.#texts.get(event.path)?.version === event.version) return;
    // While it is being written it may be this page's own doing: looked at when that is over.
    if (this.#writing.has(event.path)) this.#missed.add(event.path);
    else await this.#look(event.path, event.version === undefined);
  }

  /** Looks at every file again, after a time in which nothing was heard. */
  async lookAgain(): Promise<void> {
    const listing = await disk.listFiles().catch(() => undefined);
    if (listing === undefined) return;
    const paths = new Set([...this.#texts.keys(), ...listing.files.map(({ path }) => path)]);
    for (const path of paths) if (!this.#writing.has(path)) await this.#look(path);
  }

  /** Compares a file with its text, and takes over what is new where nothing is unsaved. */
  async #look(path: string, isGone = false): Promise<void> {
    let file: disk.FileOnDisk | undefined;
    try {
      if (!isGone) file = await disk.readFile(path);
    } catch (error) {
      // Only a file that is not there is gone; one that can't be read may be again.
      if (!(error instanceof disk.Refused) || error.status !== 404) return;
    }
    if (this.#writing.has(path)) {
      this.#missed.add(path);
      return;
    }
    this.#events.collect();
    const kept = this.#texts.get(path);
    if (kept?.version === file?.version) return;
    if (kept?.isDirty === true) {
      this.#raise(kept, file?.version ?? disk.NO_VERSION, file?.text);
    } else if (file === undefined) {
      this.#texts.delete(path);
      this.#events.onText(path, undefined);
    } else this.#events.onText(path, this.#put(file).text);
  }

  /** What is on disk gives way to the text in the page; the server keeps it as a version. */
  async keepMine(path: string): Promise<void> {
    const kept = this.#texts.get(path);
    if (kept?.conflict === undefined) return;
    kept.version = kept.conflict.version;
    kept.conflict = undefined;
    kept.isDirty = true;
    await this.#write(path);
  }

  /** The text in the page gives way to what is on disk. The editor can still undo that. */
  takeTheirs(path: string): void {
    const kept = this.#texts.get(path);
    if (kept?.conflict === undefined) return;
    const { version, text } = kept.conflict;
    if (text === undefined) {
      this.#texts.delete(path);
      this.#events.onText(path, undefined);
    } else this.#events.onText(path, this.#put({ path, version, text }).text);
    this.#forget(path);
    this.#tellState();
  }

  /** How the connection stands. */
  setConnected(isConnected: boolean): void {
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    if (!isConnected) {
      this.#events.collect();
      for (const kept of this.#texts.values()) if (kept.isDirty) this.#mirror(kept);
    } else {
      for (const kept of this.#texts.values()) if (kept.isDirty) this.#writeSoon(kept.path, 0);
      void this.lookAgain();
    }
    this.#tellState();
  }

  /** Texts of this folder that never reached the disk: in this browser, from an earlier page. */
  unsavedBefore(): readonly { readonly path: string; readonly text: string }[] {
    const found: { path: string; text: string }[] = [];
    for (let at = 0; at < localStorage.length; at++) {
      const key = localStorage.key(at) ?? "";
      if (!key.startsWith(this.#key(""))) continue;
      const path = key.slice(this.#key("").length);
      const text = localStorage.getItem(key) ?? "";
      const kept = this.#texts.get(path);
      if (kept?.text === text) localStorage.removeItem(key);
      else found.push({ path, text });
    }
    return found;
  }

  /** Lets go of a text that was left in this browser. */
  forgetUnsaved(path: string): void {
    this.#forget(path);
  }

  // ─── Writing ──────────────────────────────────────────────────────────────────────────────

  #put({ path, text, version }: disk.FileOnDisk): Kept {
    const { shown, lineEnd } = showText(text);
    const kept: Kept = { path, text: shown, lineEnd, version, isDirty: false, conflict: undefined };
    this.#texts.set(path, kept);
    return kept;
  }

  #writeSoon(path: string, after: number): void {
    // Not put off by what is typed meanwhile: that goes along.
    if (this.#timers.has(path)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(path);
      void this.#write(path);
    }, after);
    this.#timers.set(path, timer);
  }

  async #write(path: string): Promise<void> {
    const kept = this.#texts.get(path);
    if (kept === undefined || !kept.isDirty || kept.conflict !== undefined) return;
    if (this.#writing.has(path)) {
      this.#writeSoon(path, WRITE_AFTER_MS);
      return;
    }
    const { text } = kept;
    this.#writing.add(path);
    try {
      kept.version = await disk.writeFile(path, writtenText(text, kept.lineEnd), kept.version);
      kept.isDirty = kept.text !== text;
      this.#failure = undefined;
      this.#savedAt = Date.now();
      if (!kept.isDirty) this.#forget(path);
    } catch (error) {
      if (!(error instanceof disk.Refused)) throw error;
      if (error.status === 409) await this.#meet(kept, error);
      else {
        this.#failure =
          error.status === 0 ? { kind: "lost" } : { kind: "failed", why: error.message };
        this.#mirror(kept);
      }
    } finally {
      this.#writing.delete(path);
    }
    if (this.#missed.delete(path)) await this.#look(path);
    const isWaiting = kept.isDirty && kept.conflict === undefined;
    if (isWaiting) this.#writeSoon(path, this.#failure === undefined ? WRITE_AFTER_MS : RETRY_MS);
    this.#tellState();
  }

  /** Somebody else was there first. */
  async #meet(kept: Kept, refused: disk.Refused): Promise<void> {
    const version = String(refused.details["version"] ?? disk.NO_VERSION);
    const file =
      version === disk.NO_VERSION
        ? undefined
        : await disk.readFile(kept.path).catch(() => undefined);
    this.#raise(kept, file?.version ?? disk.NO_VERSION, file?.text);
  }

  #raise(kept: Kept, version: string, text: string | undefined): void {
    kept.conflict = { version, text };
    this.#mirror(kept);
    this.#events.onConflict(kept.path);
    this.#tellState();
  }

  #tellState(): void {
    const all = [...this.#texts.values()];
    const conflicted = all.find(({ conflict }) => conflict !== undefined);
    if (!this.#isConnected) this.#events.onState({ kind: "lost" });
    else if (conflicted !== undefined) {
      const why = `${conflicted.path} was changed by another program; yours is not on disk.`;
      this.#events.onState({ kind: "failed", why });
    } else if (this.#failure !== undefined && this.isDirty) this.#events.onState(this.#failure);
    else if (this.isDirty) this.#events.onState({ kind: "saving" });
    else this.#events.onState({ kind: "saved", at: this.#savedAt });
  }

  // ─── The browser's own storage ────────────────────────────────────────────────────────────

  #key(path: string): string {
    return `keepsake-unsaved ${this.#root} ${path}`;
  }

  #mirror(kept: Kept): void {
    try {
      localStorage.setItem(this.#key(kept.path), kept.text);
    } catch {
      // It is full, or not allowed. The page says in any case what is not on disk.
    }
  }

  #forget(path: string): void {
    try {
      localStorage.removeItem(this.#key(path));
    } catch {
      // The same.
    }
  }
}
