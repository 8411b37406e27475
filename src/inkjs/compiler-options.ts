/**
 * How a story is to be compiled, in inkjs's shape, with what inkjs does not know at the end.
 */
import type { Dialect } from "../program/program.ts";
import type { ErrorHandler } from "./error-type.ts";
import type { IFileHandler } from "./file-handlers.ts";

export class CompilerOptions {
  /** The first file's name, for messages. */
  readonly sourceFilename: string | null;
  /** Ink's plugins; there are none, here as in inkjs. */
  readonly pluginNames: string[];
  /** Whether visits to every place are counted, not only to those that the story asks about. */
  readonly countAllVisits: boolean;
  /** Told of every error, warning and note, with its place in the message. */
  readonly errorHandler: ErrorHandler | null;
  /** Where included files are found. */
  readonly fileHandler: IFileHandler | null;
  /** Whose arithmetic and dice the story follows. */
  readonly dialect: Dialect;

  constructor(
    sourceFilename: string | null = null,
    pluginNames: string[] = [],
    countAllVisits = false,
    errorHandler: ErrorHandler | null = null,
    fileHandler: IFileHandler | null = null,
    dialect: Dialect = "inkjs",
  ) {
    this.sourceFilename = sourceFilename;
    this.pluginNames = pluginNames;
    this.countAllVisits = countAllVisits;
    this.errorHandler = errorHandler;
    this.fileHandler = fileHandler;
    this.dialect = dialect;
  }
}
