/**
 * Every claim about ink as a folder: `<area>/<claim>/story.ink` and what playing it shows.
 *
 * Our engine must show exactly what `play.txt` says; and inkjs must agree with it about what a
 * reader sees, in our `inkjs` dialect as in itself, unless the play names the difference that
 * docs/differences-from-ink.md explains. How a folder is made: README.md.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { playInkjs, playOurs, readPlay, type StoryText, withoutWords } from "./play-format.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const anchors = new Set(
  readFileSync(join(here, "../../docs/differences-from-ink.md"), "utf8").match(
    /(?<=<a id=")[^"]+/g,
  ) ?? [],
);

function readStory(folder: string): StoryText {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".ink") && name !== "story.ink") {
      files[name] = readFileSync(join(folder, name), "utf8");
    }
  }
  return { main: readFileSync(join(folder, "story.ink"), "utf8"), files };
}

function folders(within: string): string[] {
  return readdirSync(within, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

for (const area of folders(here)) {
  describe(area, () => {
    for (const claim of folders(join(here, area))) {
      it(claim.replaceAll("-", " "), async () => {
        const folder = join(here, area, claim);
        const story = readStory(folder);
        const plays = readdirSync(folder).filter((name) => /^play.*\.txt$/.test(name));
        expect(plays).not.toEqual([]);
        for (const name of plays) {
          const written = readPlay(readFileSync(join(folder, name), "utf8"));
          const { header, headerLines, input } = written;
          const ours = playOurs(story, header, input);
          await expect(`${[...headerLines, ...ours].join("\n")}\n`).toMatchFileSnapshot(
            join(folder, name),
          );
          const theirs = withoutWords(playInkjs(story, header, input));
          if (header.unlike !== undefined) {
            expect([...anchors], "docs/differences-from-ink.md").toContain(header.unlike);
            // A difference that is gone must not stay on the list.
            if (header.dialect === "reference") expect(theirs).not.toEqual(withoutWords(ours));
            continue;
          }
          expect(withoutWords(ours), `${name}, inkjs's on the right`).toEqual(theirs);
          const inItsDialect = playOurs(story, { ...header, dialect: "inkjs" }, input);
          expect(withoutWords(inItsDialect), `${name}, in the dialect`).toEqual(theirs);
        }
        const shown = join(folder, "inkjs.txt");
        if (existsSync(shown)) {
          const { header, headerLines, input } = readPlay(readFileSync(shown, "utf8"));
          const theirs = playInkjs(story, header, input);
          await expect(`${[...headerLines, ...theirs].join("\n")}\n`).toMatchFileSnapshot(shown);
        }
      });
    }
  });
}

describe("differences from ink", () => {
  it("each entry has a folder that shows it, or a test that names it", () => {
    const shown = new Set(folders(join(here, "differences")));
    const tests = ["differences.test.ts", "../inkjs/differences.test.ts", "../json/writing.test.ts"]
      .map((path) => readFileSync(join(here, path), "utf8"))
      .join("\n");
    const missing = [...anchors].filter(
      (anchor) => !shown.has(anchor) && !tests.includes(`"${anchor}: `),
    );
    expect(missing).toEqual([]);
    expect([...shown].filter((name) => !anchors.has(name))).toEqual([]);
  });
});
