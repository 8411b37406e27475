/**
 * The example on the page of each kind of finding is found to be of that kind.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { type Folder, folderWith } from "./check-folder.ts";

const messages = fileURLToPath(new URL("../../messages/", import.meta.url));

/** The area of a message, and its example with the language it is marked as. */
function pageOf(code: string): { area: string; language: string; example: string } {
  const text = readFileSync(`${messages}${code}.md`, "utf8");
  const [, language = "", example = ""] = /```(\w*)\n([\s\S]*?)```/.exec(text) ?? [];
  return { area: /^area: (.*)$/m.exec(text)?.[1] ?? "", language, example };
}

const codes = readdirSync(messages)
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .map((file) => file.slice(0, -3));
const kinds = codes.filter((code) => pageOf(code).area === "check");

// Told by the code of the fault itself, which has a page of its own.
const byOwnCode = ["runtime-fault"];
// Needs a limit to be come to: without one the check goes on and on.
const limited: Readonly<Record<string, number>> = { "unbounded-variable": 5000 };

const folders: Folder[] = [];
afterAll(() => {
  for (const each of folders) each.remove();
});

describe("the example of a finding", () => {
  it("is there for every kind", () => {
    expect(kinds.length).toBeGreaterThan(30);
  });

  for (const code of kinds.filter((each) => !byOwnCode.includes(each))) {
    it(`shows ${code}`, async () => {
      const { language, example } = pageOf(code);
      const name = language === "keep" ? "a.keep" : "a.ink";
      const folder = folderWith({ [name]: example });
      folders.push(folder);
      const limit = limited[code];
      const { out, err } = await folder.check(name, {
        json: true,
        ...(limit === undefined ? {} : { limit }),
      });
      const found = (JSON.parse(out) as { findings: { code: string; title: string }[] }).findings;
      expect([...new Set(found.map((each) => each.code))], err).toContain(code);
      for (const each of found) {
        expect(JSON.stringify(each)).not.toMatch(/\{\w+\}|\{\?|\{\/\}|undefined/);
      }
    });
  }
});
