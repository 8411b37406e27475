/**
 * Asking a worker something and getting an answer: calls by name over messages.
 *
 * Owns the envelope. A worker answers calls one after the other, may tell something unasked, and
 * never takes the page down with it: what goes wrong over there is the answer's rejection.
 */

/** Either end: a worker seen from the page, or the page seen from a worker. */
export interface End {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(kind: "message", listener: (event: MessageEvent) => void): void;
}

interface Call {
  readonly call: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly answer: number;
  readonly value?: unknown;
  readonly fault?: string;
}

interface Told {
  readonly told: unknown;
}

/** What a worker offers, by name. */
export type Offers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** A worker's side: answers calls from now on. */
export function answerCalls(end: End, offers: Offers): void {
  end.addEventListener("message", async ({ data }) => {
    const { call, name, args } = data as Call;
    const offer = offers[name];
    if (offer === undefined) return;
    try {
      const value = await (offer as (...args: readonly unknown[]) => unknown)(...args);
      if (call >= 0) end.postMessage({ answer: call, value } satisfies Answer);
    } catch (error) {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      end.postMessage({ answer: call, fault } satisfies Answer);
    }
  });
}

/** A worker's side: tells the page something that it didn't ask for. */
export function tell(end: End, told: unknown): void {
  end.postMessage({ told } satisfies Told);
}

/** The page's side of a worker. */
export interface Caller<O extends Offers, T> {
  /** Asks, and waits for the answer. */
  readonly ask: <N extends keyof O & string>(
    name: N,
    ...args: Parameters<O[N]>
  ) => Promise<Awaited<ReturnType<O[N]>>>;
  /** Says something that needs no answer. */
  readonly say: <N extends keyof O & string>(name: N, ...args: Parameters<O[N]>) => void;
  /** Hands over something that may be moved only once, such as a port. */
  readonly hand: <N extends keyof O & string>(
    name: N,
    things: Transferable[],
    ...args: Parameters<O[N]>
  ) => void;
  readonly onTold: (listener: (told: T) => void) => void;
  /** Ends the worker at once, whatever it does; what was asked is never answered. */
  readonly end: () => void;
}

/**
 * Starts a worker of a script beside the page's. `onFault` is told when something goes wrong
 * there that no call waits for; that is a fault of ours, not of a story's.
 */
export function startWorker<O extends Offers, T = never>(
  script: string,
  onFault: (why: string) => void = () => {},
): Caller<O, T> {
  const worker = new Worker(`/${script}`, { type: "module", name: script });
  const waiting = new Map<number, { done: (value: never) => void; fail: (why: Error) => void }>();
  let next = 0;
  let listener: (told: T) => void = () => {};
  worker.addEventListener("message", ({ data }) => {
    if ("told" in data) {
      listener((data as Told).told as T);
      return;
    }
    const { answer, value, fault } = data as Answer;
    const asked = waiting.get(answer);
    waiting.delete(answer);
    if (fault !== undefined) {
      if (asked === undefined) {
        console.error(fault);
        onFault(fault);
      }
      asked?.fail(new Error(fault));
    } else asked?.done(value as never);
  });
  worker.addEventListener("error", (event) => {
    // Where the script itself could not be had there is no message.
    const why = event.message ?? `${script} could not be started.`;
    console.error(why);
    // Whoever waits would wait for ever: no answer comes of it any more.
    for (const { fail } of waiting.values()) fail(new Error(why));
    waiting.clear();
    onFault(why);
  });
  return {
    ask: (name, ...args) =>
      new Promise((done, fail) => {
        const call = next++;
        waiting.set(call, { done, fail });
        worker.postMessage({ call, name, args } satisfies Call);
      }),
    say: (name, ...args) => worker.postMessage({ call: -1, name, args } satisfies Call),
    hand: (name, things, ...args) =>
      worker.postMessage({ call: -1, name, args } satisfies Call, things),
    onTold: (next) => {
      listener = next;
    },
    end: () => worker.terminate(),
  };
}

/** The page, seen from a worker. */
export function page(): End {
  return self as unknown as End;
}
