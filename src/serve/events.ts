/**
 * Telling every open page what happened on disk, as server-sent events.
 *
 * A page listens for as long as it is open; that also says how many there are.
 */
import type { ServerResponse } from "node:http";

/** What a page is told. */
export type Event =
  /** A file has these bytes now; without a version it is gone. */
  | { readonly kind: "file"; readonly path: string; readonly version?: string }
  /** The studio is about to end. */
  | { readonly kind: "bye" };

const HEARTBEAT_MS = 10_000;
const MOST_LISTENERS = 32;

export class Events {
  readonly #listeners = new Set<ServerResponse>();
  readonly #onCount: (count: number) => void;
  #heart: NodeJS.Timeout | undefined;

  constructor(onCount: (count: number) => void) {
    this.#onCount = onCount;
  }

  get count(): number {
    return this.#listeners.size;
  }

  /** Keeps an answer open and tells it everything from now on. `false` when there are too many. */
  listen(response: ServerResponse, headers: Readonly<Record<string, string>>): boolean {
    if (this.#listeners.size >= MOST_LISTENERS) return false;
    response.writeHead(200, {
      ...headers,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    response.write(": hello\n\n");
    this.#listeners.add(response);
    // A page that went away without a word is noticed by writing to it.
    this.#heart ??= setInterval(() => this.#write(": still here\n\n"), HEARTBEAT_MS);
    response.on("error", () => {});
    response.on("close", () => {
      this.#listeners.delete(response);
      if (this.#listeners.size === 0) this.#stopHeart();
      this.#onCount(this.#listeners.size);
    });
    this.#onCount(this.#listeners.size);
    return true;
  }

  tell(event: Event): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** Says goodbye and lets every page go. */
  end(): void {
    this.tell({ kind: "bye" });
    for (const response of this.#listeners) response.end();
    this.#stopHeart();
  }

  #write(text: string): void {
    for (const response of this.#listeners) {
      // Whoever does not read while so much waits is not listening.
      if (response.writableLength > 1 << 20) response.destroy();
      else response.write(text);
    }
  }

  #stopHeart(): void {
    clearInterval(this.#heart);
    this.#heart = undefined;
  }
}
