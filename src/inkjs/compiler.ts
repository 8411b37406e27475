/**
 * `Compiler`, as hosts of inkjs hold it, on our compiler.
 *
 * Promises a message for every mistake that ink knows, of ink's kind and with ink's key words in
 * it; a warning that is ours alone is left out. What ink reports twice is reported once.
 */
import { inkWording } from "../base/ink-wording.ts";
import { placeInSource } from "../base/span.ts";
import { type Compiled, compile } from "../compile/index.ts";
import { sourceStats } from "../compile/stats.ts";
import { CompilerOptions } from "./compiler-options.ts";
import { ErrorType } from "./error-type.ts";
import { Story } from "./story.ts";

/** How much of what a story is made of. */
export interface Stats {
  words: number;
  /** Functions included. */
  knots: number;
  stitches: number;
  functions: number;
  choices: number;
  gathers: number;
  diverts: number;
}

const severities = {
  error: ["ERROR", ErrorType.Error],
  warning: ["WARNING", ErrorType.Warning],
  note: ["TODO", ErrorType.Author],
} as const;

export class Compiler {
  readonly inputString: string;
  readonly options: CompilerOptions;
  /** What was told, by kind. */
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly authorMessages: string[] = [];
  #story: Story | undefined;

  /** Options are a `CompilerOptions`, or an object with any of its properties. */
  constructor(inkSource: string, options: Partial<CompilerOptions> | null = null) {
    if (typeof (inkSource ?? "") !== "string") throw new Error("A story's source must be text.");
    this.inputString = inkSource ?? "";
    this.options =
      options instanceof CompilerOptions ? options : Object.assign(new CompilerOptions(), options);
  }

  /** The story; throws until `Compile` has made it. */
  get runtimeStory(): Story {
    if (this.#story === undefined) throw new Error("Compilation failed.");
    return this.#story;
  }

  /** Compiles, and gives back the story. Throws where there is an error, which is told first. */
  readonly Compile = (): Story => {
    const { countAllVisits, dialect } = this.options;
    const compiled = compile(this.inputString, { ...this.#reading(), countAllVisits, dialect });
    this.#tell(compiled);
    const { program, tree } = compiled;
    this.#story =
      program === undefined || tree === undefined ? undefined : new Story(program, { tree });
    return this.runtimeStory;
  };

  /** Counts what the story is made of; `null` where it cannot be read. */
  readonly GenerateStats = (): Stats | null =>
    this.#story === undefined ? null : sourceStats(this.inputString, this.#reading());

  /** Takes a message in: keeps it, and tells the host. */
  readonly OnError = (message: string, errorType: ErrorType): void => {
    if (errorType === ErrorType.Error) this.errors.push(message);
    else if (errorType === ErrorType.Warning) this.warnings.push(message);
    else this.authorMessages.push(message);
    this.options.errorHandler?.(message, errorType);
  };

  #reading(): Pick<Parameters<typeof compile>[1] & object, "name" | "files"> {
    const { fileHandler, sourceFilename } = this.options;
    const files = (path: string): { name: string; text: string } | undefined => {
      try {
        const name = fileHandler?.ResolveInkFilename(path);
        if (name === undefined) return undefined;
        return { name, text: fileHandler?.LoadInkFileContents(name) as string };
      } catch {
        // The compiler says that the file is not there, and where it was asked for.
        return undefined;
      }
    };
    return { files, ...(sourceFilename === null ? {} : { name: sourceFilename }) };
  }

  #tell({ diagnostics, sources }: Compiled): void {
    for (const diagnostic of diagnostics) {
      const wording = inkWording(diagnostic);
      if (wording === undefined && diagnostic.severity !== "error") continue;
      const [word, type] = severities[diagnostic.severity];
      const { span } = diagnostic.primary;
      const file = sources[span.file];
      const isNamed = span.file > 0 || this.options.sourceFilename !== null;
      const name = isNamed && file !== undefined ? `'${file.name}' ` : "";
      const line = file === undefined ? 0 : placeInSource(file, span.start).line;
      // Ink's wording of a note brings its own `TODO: `.
      const text = (wording ?? diagnostic.title).replace(/^TODO: /, "");
      this.OnError(`${word}: ${name}line ${line}: ${text}`, type);
    }
  }
}
