import { chmodSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ask, fileAt, serve, storyFolder, versionAt } from "./serving.ts";

describe("a file is written", () => {
  it("over the version that the page has seen, and over no other", async () => {
    const folder = storyFolder({ "story.ink": "One.\n" });
    const studio = await serve(folder);
    const first = await versionAt(studio, "story.ink");
    const put = await ask(studio, fileAt("story.ink", first), { method: "PUT", body: "Two.\n" });
    expect(put.status).toBe(200);
    expect(readFileSync(join(folder, "story.ink"), "utf8")).toBe("Two.\n");

    // Another tab, which has seen only the first.
    const late = await ask(studio, fileAt("story.ink", first), { method: "PUT", body: "Three.\n" });
    expect(late.status).toBe(409);
    expect(late.data["version"]).toBe(put.data["version"]);
    expect(late.data["error"]).toBe("story.ink was changed by somebody else meanwhile.");

    // Another program.
    writeFileSync(join(folder, "story.ink"), "By hand.\n");
    const over = await ask(studio, fileAt("story.ink", String(put.data["version"])), {
      method: "PUT",
      body: "Four.\n",
    });
    expect(over.status).toBe(409);
    expect(readFileSync(join(folder, "story.ink"), "utf8")).toBe("By hand.\n");
  });

  it("once only, where two write upon the same version at the same time", async () => {
    const folder = storyFolder({ "story.ink": "One.\n" });
    const studio = await serve(folder);
    const first = await versionAt(studio, "story.ink");
    const answers = await Promise.all(
      ["Two.\n", "Three.\n", "Four.\n"].map((body) =>
        ask(studio, fileAt("story.ink", first), { method: "PUT", body }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("with every byte as it came, and leaves nothing behind", async () => {
    const folder = storyFolder({ "story.ink": "x" });
    chmodSync(join(folder, "story.ink"), 0o640);
    const studio = await serve(folder);
    const text = "\ufeffWindows\r\nmixed\nold\rÄ 漢 👩‍👩‍👧 \u2028 end without a line end";
    const known = await versionAt(studio, "story.ink");
    await ask(studio, fileAt("story.ink", known), { method: "PUT", body: text });
    expect(readFileSync(join(folder, "story.ink"), "utf8")).toBe(text);
    expect((await ask(studio, fileAt("story.ink"))).data["text"]).toBe(text);
    expect(statSync(join(folder, "story.ink")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual([".keepsake", "story.ink"]);
  });

  it("anew, with its folders, where there is none, and refused where there is one", async () => {
    const folder = storyFolder({ "story.ink": "x" });
    const studio = await serve(folder);
    const make = (path: string) =>
      ask(studio, fileAt(path, "none"), { method: "PUT", body: "New.\n" });
    expect((await make("acts/two/scene.ink")).status).toBe(200);
    expect(readFileSync(join(folder, "acts/two/scene.ink"), "utf8")).toBe("New.\n");
    const again = await ask(studio, fileAt("story.ink", "none"), { method: "PUT", body: "Other." });
    expect(again.status).toBe(409);
    expect(again.data["error"]).toBe("There is already a file story.ink.");
    expect(readFileSync(join(folder, "story.ink"), "utf8")).toBe("x");
  });

  it("not at all, where it is no UTF-8: a change would spoil it", async () => {
    const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    const folder = storyFolder({ "latin.ink": latin });
    const studio = await serve(folder);
    const read = await ask(studio, fileAt("latin.ink"));
    expect(read.status).toBe(415);
    expect(read.data["error"]).toBe("latin.ink is not UTF-8 text. It was left as it is.");
    expect(readFileSync(join(folder, "latin.ink"))).toEqual(latin);
  });
});

describe("a file is renamed and removed", () => {
  it("only if nobody has changed it, and never onto another", async () => {
    const folder = storyFolder({ "a.ink": "A\n", "b.ink": "B\n" });
    const studio = await serve(folder);
    const version = await versionAt(studio, "a.ink");
    const rename = (to: string, known: string) =>
      ask(studio, `/api/rename?${new URLSearchParams({ path: "a.ink", to, version: known })}`, {
        method: "POST",
      });
    expect((await rename("b.ink", version)).status).toBe(409);
    expect(readFileSync(join(folder, "b.ink"), "utf8")).toBe("B\n");
    expect((await rename("c.ink", version)).status).toBe(200);
    expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual(["b.ink", "c.ink"]);

    const stale = await ask(studio, fileAt("b.ink", "0000"), { method: "DELETE" });
    expect(stale.status).toBe(409);
    const known = await versionAt(studio, "b.ink");
    expect((await ask(studio, fileAt("b.ink", known), { method: "DELETE" })).status).toBe(200);
    const { body } = await ask(studio, "/api/versions?path=b.ink");
    expect(JSON.parse(body)).toHaveLength(1);
  });
});

describe("earlier versions", () => {
  it("are kept when others wrote them, when much goes, and once a minute; fifty of them", async () => {
    const folder = storyFolder({ "story.ink": "First.\n" });
    const studio = await serve(folder);
    const list = async (): Promise<{ id: string; time: number; size: number }[]> =>
      JSON.parse((await ask(studio, "/api/versions?path=story.ink")).body);
    const write = async (body: string): Promise<void> => {
      const known = await versionAt(studio, "story.ink");
      const { status } = await ask(studio, fileAt("story.ink", known), { method: "PUT", body });
      expect(status).toBe(200);
    };
    await write("Second.\n");
    expect(await list()).toHaveLength(1);
    // Typing: what this studio wrote a moment ago is not kept at every letter.
    for (let at = 0; at < 5; at++) await write(`Second, and ${at} more.\n`);
    expect(await list()).toHaveLength(1);
    // Another program's text is kept before it is written over.
    writeFileSync(join(folder, "story.ink"), "By hand, elsewhere.\n");
    await write("Third.\n");
    const [newest] = await list();
    const kept = await ask(
      studio,
      `/api/version?${new URLSearchParams({ path: "story.ink", id: newest?.id ?? "" })}`,
    );
    expect(kept.data["text"]).toBe("By hand, elsewhere.\n");
    // Much going at once is.
    for (let at = 0; at < 52; at++) {
      await write(`${at} ${"long ".repeat(200)}\n`);
      await write(`${at} short\n`);
    }
    const all = await list();
    expect(all).toHaveLength(50);
    expect(all.every(({ time }, at) => at === 0 || time <= (all[at - 1]?.time ?? 0))).toBe(true);
    const last = await ask(
      studio,
      `/api/version?${new URLSearchParams({ path: "story.ink", id: all[0]?.id ?? "" })}`,
    );
    expect(last.data["text"]).toBe(`51 ${"long ".repeat(200)}\n`);
    expect(readFileSync(join(folder, ".keepsake/.gitignore"), "utf8")).toBe("*\n");
  });

  it("are kept of files with long names in any script", async () => {
    const path = `${"第一幕の終わりに雨が降る".repeat(3)}.ink`;
    const folder = storyFolder({ [path]: "雨。\n" });
    const studio = await serve(folder);
    const known = await versionAt(studio, path);
    const put = await ask(studio, fileAt(path, known), { method: "PUT", body: "雪。\n" });
    expect(put.status).toBe(200);
    const { body } = await ask(studio, `/api/versions?${new URLSearchParams({ path })}`);
    expect(JSON.parse(body)).toHaveLength(1);
  });

  it("can be put back", async () => {
    const folder = storyFolder({ "story.ink": "The good one.\n" });
    const studio = await serve(folder);
    const known = await versionAt(studio, "story.ink");
    const put = await ask(studio, fileAt("story.ink", known), { method: "PUT", body: "Oops.\n" });
    const [kept] = JSON.parse((await ask(studio, "/api/versions?path=story.ink")).body);
    const text = (
      await ask(studio, `/api/version?${new URLSearchParams({ path: "story.ink", id: kept.id })}`)
    ).data["text"];
    const version = String(put.data["version"]);
    await ask(studio, fileAt("story.ink", version), { method: "PUT", body: String(text) });
    expect(readFileSync(join(folder, "story.ink"), "utf8")).toBe("The good one.\n");
  });
});

describe("what happens on disk is told", () => {
  it("to every page: what this studio writes, and what others do", async () => {
    const folder = storyFolder({ "story.ink": "One.\n", "gone.ink": "x" });
    const studio = await serve(folder);
    const heard: { kind: string; path?: string; version?: string }[][] = [[], []];
    const stop = new AbortController();
    const listening = heard.map(async (events) => {
      const response = await fetch(`http://127.0.0.1:${studio.port}/api/events`, {
        headers: { authorization: `Bearer ${studio.token}` },
        signal: stop.signal,
      });
      const decoder = new TextDecoder();
      let text = "";
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(part, { stream: true });
        const parts = text.split("\n\n");
        text = parts.pop() ?? "";
        for (const each of parts) {
          if (each.startsWith("data: ")) events.push(JSON.parse(each.slice(6)));
        }
      }
    });
    const until = async (what: string): Promise<void> => {
      const end = Date.now() + 8000;
      while (!heard.every((events) => events.some((event) => JSON.stringify(event) === what))) {
        if (Date.now() > end) throw new Error(`Never heard ${what}: ${JSON.stringify(heard)}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    };
    // The first look has to have been taken before anything can be different.
    await new Promise((done) => setTimeout(done, 600));
    const known = await versionAt(studio, "story.ink");
    const put = await ask(studio, fileAt("story.ink", known), { method: "PUT", body: "Two.\n" });
    await until(JSON.stringify({ kind: "file", path: "story.ink", version: put.data["version"] }));
    writeFileSync(join(folder, "other.ink"), "By another program.\n");
    const other = await versionAt(studio, "other.ink");
    await until(JSON.stringify({ kind: "file", path: "other.ink", version: other }));
    unlinkSync(join(folder, "gone.ink"));
    await until(JSON.stringify({ kind: "file", path: "gone.ink" }));
    stop.abort();
    await Promise.allSettled(listening);
  });

  it("and a build that cannot be made is refused in its own words", async () => {
    const studio = await serve(storyFolder({ "story.ink": "x" }));
    const built = await ask(studio, "/api/build?path=story.ink&kind=page", { method: "POST" });
    expect(built.data["name"]).toBe("story.html");
    const refused = await ask(studio, "/api/build?path=story.ink&kind=x", { method: "POST" });
    expect(refused.status).toBe(422);
    expect(refused.data["error"]).toBe("Only pages are built here.");
  });
});
