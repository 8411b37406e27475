/** What `build` makes of a story's tags: files put in, the rest listed, nothing taken from elsewhere. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, scratchFolder } from "../cli/run-cli.ts";
import { buildPage, textOf } from "./built-page.ts";
import { pixel } from "./pixel.ts";

const mediaOf = (html: string): Record<string, string> =>
  html.includes('id="media"') ? JSON.parse(textOf(html, /id="media">/, "script")) : {};

describe("files that tags name", () => {
  it("are put into the page, once each", async () => {
    const { html, said } = await buildPage(
      `# title: Boats
# cover: art/cover.png: A keel.
One. # IMAGE: art/boat.png: a boat, keel up
Two. # image: art/boat.png \\| the same boat # BACKGROUND: sea.jpg # AUDIO: wind.mp3
`,
      {
        files: {
          "art/cover.png": pixel,
          "art/boat.png": pixel,
          "sea.jpg": pixel,
          "wind.mp3": new Uint8Array([1, 2, 3]),
        },
      },
    );
    expect(said).not.toContain("warning");
    const data = Buffer.from(pixel).toString("base64");
    expect(mediaOf(html)).toEqual({
      "art/boat.png": `data:image/png;base64,${data}`,
      "sea.jpg": `data:image/jpeg;base64,${data}`,
      "wind.mp3": "data:audio/mpeg;base64,AQID",
    });
    expect(html).toContain(`<img src="data:image/png;base64,${data}" alt="A keel.">`);
    expect(html).toContain("img-src data:; media-src data:;");
  });

  it("are warned of where they can't be, and where an image has no words", async () => {
    const secret = scratchFolder({ "secret.png": "x" });
    const cwd = scratchFolder({
      "story/a.ink": `One. # image: nowhere.png: words
Two. # image: boat.png
Three. # image: ../secret.png: words
Four. # image: https:\\/\\/example.org/a.png: words
Five. # image: boat.exe
Six. # audio: boat.png
~ temp name = "boat"
Seven. # image: {name}.png: words
Eight. # image: link.png: words
Nine. # image: boat.png:
`,
      "secret.png": "x",
    });
    mkdirSync(join(cwd, "story"), { recursive: true });
    writeFileSync(join(cwd, "story/boat.png"), pixel);
    symlinkSync(join(secret, "secret.png"), join(cwd, "story/link.png"));
    const { code, out } = await runCli(["build", "story/a.ink", "--json"], { cwd });
    expect(code).toBe(0);
    const { problems } = JSON.parse(out) as {
      problems: { code: string; severity: string; label: string; line: number }[];
    };
    expect(problems.map(({ code, line, label }) => [code, line, label])).toEqual([
      ["file-not-in-page", 2, "there is no such file beside the story"],
      ["image-without-words", 3, "what does it show?"],
      ["file-not-in-page", 4, "this lies outside the story's folder"],
      ["file-not-in-page", 5, "addresses on the web are not fetched"],
      ["file-not-in-page", 6, "files of this kind are not shown in pages"],
      ["file-not-in-page", 7, "this is no audio"],
      ["file-not-in-page", 9, "its name is put together while the story is played"],
      ["file-not-in-page", 10, "this lies outside the story's folder"],
    ]);
    expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
  });
});

describe("a cover", () => {
  it("is warned of where it has no words", async () => {
    const saidOf = async (words: string): Promise<string> =>
      (await buildPage(`# cover: a.png${words}\nOne.\n`, { files: { "a.png": pixel } })).said;
    expect(await saidOf("")).toContain("warning[image-without-words]");
    expect(await saidOf(": A keel.")).not.toContain("warning");
  });
});

describe("tags that a page does not show", () => {
  it("are listed, with how often they stand there", async () => {
    const { said } = await buildPage(
      `# title: A
# genre: mist
One. # mood: low # CLASS: end
Two. # mood: high # CLEAR
* [On # UNCLICKABLE # cost: 3] -> END
+ [Or] # RESTART
-> END
`,
    );
    expect(said).toContain(
      "Tags that the page keeps as data and does not show: cost (1), genre (1), mood (2)\n",
    );
  });

  it("are not spoken of where there are none", async () => {
    const { said } = await buildPage("# title: A\n# author: B\nOne. # CLEAR\n");
    expect(said).not.toContain("Tags");
  });

  it("are found in what ink has compiled as well", async () => {
    const cwd = scratchFolder({
      "a.ink": "One. # mood: low\n{shuffle:\n- Two. # weather: mist\n}\n",
    });
    await runCli(["compile", "a.ink", "-o", "a.json"], { cwd });
    const { out } = await runCli(["build", "a.json", "--json"], { cwd });
    expect(JSON.parse(out)).toMatchObject({ otherTags: { mood: 1, weather: 1 } });
  });
});

describe("functions that a page can't provide", () => {
  const problemsOf = async (source: string): Promise<unknown[]> => {
    const cwd = scratchFolder({ "a.ink": source });
    const { code, out } = await runCli(["build", "a.ink", "--json"], { cwd });
    expect(code).toBe(0);
    const { problems } = JSON.parse(out) as {
      problems: { code: string; severity: string; title: string; line: number }[];
    };
    return problems.map(({ code, severity, title, line }) => [code, severity, title, line]);
  };

  it("are warned of once each, where the story has none of its own", async () => {
    const source = `EXTERNAL ring(times)
EXTERNAL glow()
EXTERNAL never()
One. {ring(1)}
~ ring(2)
* [On {glow()}] {glow()} -> END
`;
    expect(await problemsOf(source)).toEqual([
      ["external-not-in-page", "warning", "The page has no `ring`", 5],
      ["external-not-in-page", "warning", "The page has no `glow`", 7],
    ]);
    const own = `${source}=== function ring(times)\n~ return times\n=== function glow()\nA glow.\n`;
    expect(await problemsOf(own)).toEqual([]);
  });
});
