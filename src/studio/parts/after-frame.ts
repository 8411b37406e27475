/**
 * Work that a keystroke leaves for later, so that its letter is on the screen first.
 *
 * Owns when "later" is: once the next frame is painted, or soon, in a page that paints none.
 * However often the same work is asked for until then, it is done once.
 */

/** Where a page is hidden no frame comes; nobody waits for letters there. */
const WITHOUT_FRAMES_MS = 80;

/** Work that can be asked for again and again. */
export interface Later {
  /** Has it done after the next frame. */
  readonly ask: () => void;
  /** Does it now, if it was asked for. */
  readonly now: () => void;
  /** Forgets that it was asked for. */
  readonly drop: () => void;
}

/** Makes `work` one that waits for the frame. */
export function later(work: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = (): void => {
    if (timer === undefined) return;
    drop();
    work();
  };
  const ask = (): void => {
    if (timer !== undefined) return;
    timer = setTimeout(now, WITHOUT_FRAMES_MS);
    afterFrame(now);
  };
  return { ask, now, drop };
}

/** Calls back when the next frame is painted; in a hidden page not at all. */
export function afterFrame(action: () => void): void {
  requestAnimationFrame(() => {
    // What comes as a message is done after the painting that this frame is for.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      action();
    };
    port2.postMessage(0);
  });
}
