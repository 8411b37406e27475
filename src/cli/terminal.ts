/**
 * The terminal as the commands see it: two streams to write to, a width, and colours.
 *
 * Owns every question about the environment: is somebody there, how wide is it, may it be
 * coloured (`NO_COLOR`, `FORCE_COLOR`, `TERM=dumb`). Asks them once, when it is opened.
 */
import pico from "picocolors";

export type Colours = ReturnType<typeof pico.createColors>;

export interface Terminal {
  /** Columns to wrap at; absent when the output is read by a program. */
  readonly width: number | undefined;
  /** Whether a person types and reads: both ends are a terminal. */
  readonly interactive: boolean;
  /** Colours for what goes to `out`, and for what goes to `err`. */
  readonly colours: Colours;
  readonly errorColours: Colours;
  /** Writes a line to the standard output: what the command makes. */
  out(line: string): void;
  /** Writes a line to the standard error: what it has to say besides. */
  err(line: string): void;
}

// Lines longer than this are tiring to read, however wide the window is.
const WIDEST = 80;

/** Looks at the process's streams and environment. */
export function openTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // A reader further down the pipe that has seen enough (`| head`) is no fault.
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
  return {
    get width() {
      return widthFrom(stdout.isTTY ? stdout.columns : undefined, env["COLUMNS"]);
    },
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    colours: pico.createColors(hasColour(stdout.isTTY, env)),
    errorColours: pico.createColors(hasColour(stderr.isTTY, env)),
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
  };
}

/** The width to wrap at: the terminal's own, or what `COLUMNS` says, or none. */
export function widthFrom(
  columns: number | undefined,
  asked: string | undefined,
): number | undefined {
  if (columns !== undefined && columns > 0) return Math.min(columns, WIDEST);
  const number = Number(asked);
  return asked !== undefined && Number.isInteger(number) && number > 0
    ? Math.min(Math.max(number, 8), WIDEST)
    : undefined;
}

/** Whether a stream is to be coloured. `NO_COLOR` wins over everything. */
export function hasColour(
  isTerminal: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "") {
    return env["FORCE_COLOR"] !== "0";
  }
  return isTerminal === true && env["TERM"] !== "dumb";
}
