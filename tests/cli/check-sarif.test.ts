/**
 * The SARIF log, held against what SARIF 2.1.0 demands of the objects that are in it: which
 * properties each must have, of which kind, and none that the format doesn't know.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith } from "../check/check-folder.ts";

/** A property's kind; `?` stands before those that may be left out. */
type Shape = { readonly [property: string]: Kind | readonly ["?", Kind] };
type Kind =
  | "string"
  | "integer"
  | "boolean"
  | "uri"
  | "map"
  | { readonly of: Kind }
  | Words
  | Shape;
interface Words {
  readonly among: readonly string[];
}

const may = (kind: Kind): readonly ["?", Kind] => ["?", kind];
const message: Shape = { text: "string" };
const region: Shape = {
  startLine: "integer",
  startColumn: "integer",
  endLine: "integer",
  endColumn: "integer",
};
const place: Shape = { artifactLocation: { uri: "uri" }, region };
const location: Shape = {
  id: may("integer"),
  physicalLocation: may(place),
  message: may(message),
};
const level: Words = { among: ["none", "note", "warning", "error"] };
const help: Shape = { text: "string", markdown: may("string") };
const log: Shape = {
  $schema: "uri",
  version: { among: ["2.1.0"] },
  runs: {
    of: {
      tool: {
        driver: {
          name: "string",
          version: may("string"),
          informationUri: may("uri"),
          rules: may({ of: { id: "string", shortDescription: may(message), help: may(help) } }),
        },
      },
      columnKind: may({ among: ["utf16CodeUnits", "unicodeCodePoints"] }),
      invocations: may({
        of: {
          executionSuccessful: "boolean",
          toolExecutionNotifications: may({ of: { level: may(level), message } }),
        },
      }),
      results: {
        of: {
          ruleId: "string",
          ruleIndex: "integer",
          level,
          message,
          locations: { of: location },
          relatedLocations: may({ of: location }),
          partialFingerprints: may("map"),
          codeFlows: may({
            of: {
              message: may(message),
              threadFlows: {
                of: { locations: { of: { executionOrder: may("integer"), location } } },
              },
            },
          }),
          suppressions: may({
            of: {
              kind: { among: ["inSource", "external"] },
              status: may({ among: ["accepted", "underReview", "rejected"] }),
              justification: may("string"),
            },
          }),
        },
      },
    },
  },
};

/** What is wrong with a value, each with the way to it. */
function faultsOf(value: unknown, kind: Kind, path: string): string[] {
  if (kind === "string") return typeof value === "string" ? [] : [`${path} is no text`];
  if (kind === "boolean") return typeof value === "boolean" ? [] : [`${path} is no boolean`];
  if (kind === "integer")
    return Number.isInteger(value) && Number(value) >= 0 ? [] : [`${path} is no number`];
  if (kind === "uri") {
    const isUri = typeof value === "string" && /^[\w.~%:/@!$&'()*+,;=?#-]+$/.test(value);
    return isUri ? [] : [`${path} is no URI`];
  }
  if (kind === "map") {
    return Object.values(value as object).flatMap((each, n) =>
      faultsOf(each, "string", `${path}.${n}`),
    );
  }
  if ("among" in kind) {
    return (kind as Words).among.includes(String(value)) ? [] : [`${path} is ${String(value)}`];
  }
  if ("of" in kind && Object.keys(kind).length === 1) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((each, n) => faultsOf(each, (kind as { of: Kind }).of, `${path}[${n}]`));
  }
  if (typeof value !== "object" || value === null) return [`${path} is no object`];
  const faults = Object.keys(value)
    .filter((property) => !Object.hasOwn(kind, property))
    .map((property) => `${path}.${property} is unknown`);
  for (const [property, wanted] of Object.entries(kind as Shape)) {
    const isOptional = Array.isArray(wanted);
    const inner = (value as Readonly<Record<string, unknown>>)[property];
    if (inner === undefined) {
      if (!isOptional) faults.push(`${path}.${property} is missing`);
      continue;
    }
    faults.push(
      ...faultsOf(inner, (isOptional ? wanted[1] : wanted) as Kind, `${path}.${property}`),
    );
  }
  return faults;
}

const stories = fileURLToPath(new URL("../check/stories", import.meta.url));
const folder = folderWith({
  "a story.ink":
    "-> hall\n=== hall\nÄ hall.\n* [Left] Left.\n* {1 > 2} [Never] -> END\n* [Right] -> END\n",
  "a story.check": "ACCEPTED\n    choice-never-offered/hall/1-2-never-end: meant so\n",
});
afterAll(() => folder.remove());

describe("the SARIF log", () => {
  it("has what SARIF 2.1.0 demands, and nothing that it doesn't know", async () => {
    const names = [
      "promise-made-in-a-thread.keep",
      "range-left-by-a-function-given-the-variable.keep",
    ];
    for (const name of names) folder.write(name, readFileSync(join(stories, name), "utf8"));
    for (const name of ["a story.ink", ...names]) {
      const { out } = await folder.check(name, { sarif: "-", limit: 20_000 });
      // The folder is put in again for the sign that stands for it in what is told.
      const told = JSON.parse(out.replaceAll("…/", "/folder/"));
      expect(faultsOf(told, log, "log")).toEqual([]);
    }
  });

  it("numbers each result's rule as the driver lists it", async () => {
    const { out } = await folder.check("a story.ink", { sarif: "-" });
    const [run] = JSON.parse(out).runs;
    expect(run.results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/a%20story\.ink$/);
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });

  it("is told apart from what is no SARIF", () => {
    expect(faultsOf({ version: "2.0.0", runs: {} }, log, "log")).toEqual([
      "log.$schema is missing",
      "log.version is 2.0.0",
      "log.runs is no list",
    ]);
  });
});

describe("check --as", () => {
  const keep = folderWith({
    "pier.keep":
      "CAST\n    Ilse (she), playable\n    Bram (he), playable\n\n* Ilse: Hello.\n* Bram: Hello.\n- {as Ilse: {false: Never.}}\n-> END\n",
  });
  afterAll(() => keep.remove());

  it("looks at one viewpoint, and says nothing of what no play comes to", async () => {
    const all = JSON.parse((await keep.check("pier.keep", { json: true })).out);
    const one = JSON.parse((await keep.check("pier.keep", { json: true, as: "bram" })).out);
    expect(all.viewpoints.map(({ as }: { as: string | null }) => as)).toEqual([
      "Ilse",
      "Bram",
      null,
    ]);
    expect(one.viewpoints.map(({ as }: { as: string | null }) => as)).toEqual(["Bram"]);
    expect(all.findings).not.toEqual([]);
    expect(one.findings).toEqual([]);
  });

  it("says who can be meant", async () => {
    const { code, err } = await keep.check("pier.keep", { as: "Otto" });
    expect([code, err]).toEqual([
      2,
      "Nobody can be `Otto` in this story.\n--as takes Ilse, Bram, nobody.",
    ]);
  });
});
