/**
 * What is cut from a written text before it is read, and the way back to the written place.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeSourceFile } from "../../src/base/source.ts";
import { placeInSource, writtenOffset } from "../../src/base/span.ts";

const read = (written: string): string => makeSourceFile("x", written).read;

it("leaves a text without comments as it is, and the same string", () => {
  const written = "One / two * three \\/ four\n* five\n";
  const file = makeSourceFile("x", written);
  expect(file.read).toBe(written);
  expect(file.cuts).toEqual([]);
});

it("cuts the byte order mark and the carriage returns", () => {
  expect(read("\ufeffa\r\nb\rc\n")).toBe("a\nb\nc\n");
});

it("cuts comments but keeps their line ends", () => {
  expect(read("a // b\nc /* d\n e */ f\n/* g")).toBe("a \nc \n f\n");
  expect(read("a /* b\r\nc */ d\r\n")).toBe("a \n d\n");
});

it("takes a comment with nothing in it for text, as ink does", () => {
  expect(read("a /**/ b")).toBe("a /**/ b");
  expect(read("a /***/ b")).toBe("a  b");
  expect(read("a /**//x\nb")).toBe("a /**\nb");
  expect(read("a /*")).toBe("a /*");
  expect(read("a /* ")).toBe("a ");
});

it("finds lines and columns of the written text", () => {
  const file = makeSourceFile("x", "\ufeffa /* x */ b // c\r\nd /*\r\n*/ e");
  const place = (character: string): string => {
    const { line, column } = placeInSource(file, file.read.indexOf(character));
    return `${line}:${column}`;
  };
  expect(place("a")).toBe("1:2");
  expect(place("b")).toBe("1:12");
  expect(place("d")).toBe("2:1");
  expect(place("e")).toBe("3:4");
});

it("leads every character back to where it was written", () => {
  const piece = fc.constantFrom("a", "/", "//", "/*", "*/", "*", "\n", "\r\n", "\r", " ", "é");
  const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.boolean(), (body, mark) => {
      const written = (mark ? "\ufeff" : "") + body;
      const file = makeSourceFile("x", written);
      for (let i = 0; i < file.read.length; i++) {
        const c = file.read.charAt(i);
        const was = written.charAt(writtenOffset(file, i));
        expect(was === c || (c === "\n" && was === "\r")).toBe(true);
      }
    }),
    { seed: 20_261, numRuns: 2000 },
  );
});
