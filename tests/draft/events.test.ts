/** What happens is found, and what only might happen is not. */
import { describe, expect, it } from "vitest";
import { draft, scriptOf } from "../../src/draft/index.ts";
import { eventsAmong } from "./events-of.ts";

const CAST = [
  { name: "Ada", pronoun: "she" },
  { name: "Tom", pronoun: "he" },
] as const;

const eventsOf = eventsAmong(CAST);

describe("what changes hands", () => {
  it.each([
    ["Ada gives Tom the key.", ["Ada gives Tom key"]],
    ["Ada handed the letter to Tom.", ["Ada gives Tom letter"]],
    ["Ada took the key from Tom.", ["Tom gives Ada key"]],
    ["Ada snatched the key from Tom.", ["Ada takes Tom key"]],
    ["Ada took the purse out of Tom's pocket.", ["Ada takes Tom purse"]],
    ["Tom held out the pen. After a moment Ada took it.", ["Tom gives Ada pen"]],
    ["Tom held out the pen. Ada put both hands behind her back.", []],
    ["Tom slid the envelope across the table. Ada looked at it.", ["Tom gives Ada envelope"]],
    ["Tom unhooked the lamp and put it into Ada's arms.", ["Tom gives Ada lamp"]],
    ["Tom brought the bread. He laid it by Ada's plate.", ["Tom gives Ada bread"]],
    ["Tom had given Ada the key.", []],
    ["If Tom gave Ada the key she would go.", []],
    ["Tom was handed the key by Ada.", ["Ada gives Tom key"]],
    ["Tom has the ring. He slips it on Ada's finger.", ["Tom gives Ada ring"]],
    ["Ada gave Tom a look.", []],
    ["Tom sat up. Ada slapped the knife down in Tom's palm.", ["Ada gives Tom knife"]],
    ["Ada flipped a coin. Tom caught it.", ["Ada gives Tom coin"]],
    ['"For you, Tom," said Ada, and set the egg down on the desk.', ["Ada gives Tom egg"]],
    ["Ada handed Tom eleven shillings.", ["Ada gives Tom shillings"]],
    ["Ada would give Tom the key.", []],
    ["Ada did not give Tom the key.", []],
    ["Tom frowned. Ada handed over the keys.", ["Ada gives Tom keys"]],
    ["Ada looked up. Tom gave the lamp back.", ["Tom gives Ada lamp"]],
    ["Ada sat down. Tom brought her down a tin.", ["Tom gives Ada tin"]],
    ["Ada shivered. Tom took off his coat and put it round her.", ["Tom gives Ada coat"]],
    ["Tom ate. Ada stole the last of Tom's toast.", ["Ada takes Tom toast"]],
    ["Tom sat at his desk. Ada laid the folder on his desk.", ["Ada gives Tom folder"]],
    ["Tom ate. Ada moved the jam across to him.", ["Ada gives Tom jam"]],
    ["Tom sat down. Ada reached the lamp across to Tom.", ["Ada gives Tom lamp"]],
    ["Tom sat. Ada set the mug before him without a word.", ["Ada gives Tom mug"]],
    ["Tom sat. Ada let the whole string run down into Tom's lap.", ["Ada gives Tom string"]],
    ["Suppose Ada gives Tom the key; he gives her the lamp.", []],
    ["Every Thursday Ada gave Tom the key.", []],
    ["Suppose Ada gives Tom the key.", []],
    ["Ada gave up the search. Tom sat down.", []],
    ["Ada told how Tom had come in and taken the letter from Ada.", []],
  ])("%s", (text, events) => {
    expect(eventsOf(/gives|takes/, text)).toEqual(events);
  });
});

describe("what is promised", () => {
  const said = (words: string): string => `"Tom," said Ada.\n\n"${words}" said Tom to Ada.`;
  it.each([
    ["I'll wait,", ["Tom vows Ada wait"]],
    ["I promise to write,", ["Tom promises Ada write"]],
    ["I promised you a map,", []],
    ["I'll not put to sea again while I live,", ["Tom vows Ada never_put"]],
    ["I'll miss you,", []],
    ["I'll think so,", []],
    ["I won't tell anybody,", ["Tom promises Ada never_tell"]],
    ["I'm not making any promises,", ["Tom refuses Ada promise"]],
    ["You shall have it back,", ["Tom promises Ada back"]],
    ["We'll be out by Monday,", ["Tom promises Ada out_monday"]],
    ["You'll get hurt,", []],
    ["Upon my soul,", []],
  ])("%s", (words, events) => {
    expect(eventsOf(/promises|vows|refuses/, said(words))).toEqual(events);
  });

  it("may be told of by the narration", () => {
    const told = (text: string): string[] => eventsOf(/promises|vows/, text);
    expect(told("Ada came in. Tom promised her to write every week.")).toEqual([
      "Tom promises Ada write_every",
    ]);
    expect(told("Tom sat. Ada swore that she'd never tell.")).toEqual(["Ada vows Tom never_tell"]);
    expect(told("Ada sat. Tom had promised to write.")).toEqual([]);
    expect(told('Ada sat. "I will," Tom promised.')).toEqual([]);
  });

  it("is sworn beside what it is about, and refused by the word", () => {
    const ask = '"You\'ll look after the goat, Tom?" asked Ada.\n\n';
    expect(eventsOf(/promises|vows/, `${ask}"I swear it," said Tom.`)).toEqual([
      "Tom promises Ada look_after",
    ]);
    expect(eventsOf(/refuses/, `${ask}"I can't give you my word on that," said Tom.`)).toEqual([
      "Tom refuses Ada look_after",
    ]);
    expect(
      eventsOf(/promises/, '"Don\'t plant it, Tom," said Ada.\n\n"I won\'t, I promise," said Tom.'),
    ).toEqual(["Tom promises Ada never_plant"]);
  });

  it("is given by a yes, refused by a no, and sworn to in the words of who asked", () => {
    const asks = '"Will you come back, Tom?" asked Ada.\n\n';
    const all = (text: string): string[] => eventsOf(/promises|vows|refuses/, text);
    expect(all(`${asks}"I will," said Tom.`)).toEqual(["Tom promises Ada come_back"]);
    expect(all(`${asks}"Never," said Tom.`)).toEqual(["Tom refuses Ada come_back"]);
    expect(all('"Sign there, Tom," said Ada.\n\n"No. I won\'t sign that," said Tom.')).toEqual([
      "Tom refuses Ada sign",
    ]);
    expect(all('"Tell nobody, Tom," said Ada.\n\n"On my life," said Tom.')).toEqual([
      "Tom promises Ada tell_nobody",
    ]);
    expect(all('"It is late, Tom," said Ada.\n\n"Upon my word," said Tom.')).toEqual([]);
  });

  it("is drafted with what is promised, and a wish with whom it is about", () => {
    const script = scriptOf(
      draft(
        '"Will you wait, Ada?" said Tom.\n\n"I\'ll wait," said Ada.\n\n' +
          '"I miss that boy," said Tom.\n\n"I want to find him," said Ada.',
        { cast: CAST },
      ),
    );
    expect(script).toContain("wait: Ada to Tom; to wait for Tom; may stay open");
    expect(script).toContain("Ada wants to find that boy");
  });

  it("is a promise where it was asked for, and a refusal is of that", () => {
    const ask = '"Will you come back, Tom?" asked Ada.\n\n';
    expect(eventsOf(/asks|promises/, `${ask}"I'll come back," said Tom.`)).toEqual([
      "Ada asks Tom come_back",
      "Tom promises Ada come_back",
    ]);
    expect(eventsOf(/refuses/, `${ask}"I can't promise," said Tom.`)).toEqual([
      "Tom refuses Ada come_back",
    ]);
  });
});

describe("what is told for the first time", () => {
  const told = (text: string): string[] =>
    draft(text, { cast: CAST })
      .events.filter(({ kind, certainty }) => kind === "tells" && certainty >= 0.6)
      .map(({ what }) => what);
  it.each([
    ['"I sold the boat," said Ada to Tom.', ["Ada sold the boat"]],
    [
      '"There\'s something I never told you. The house is full of moths," said Ada to Tom.',
      ["The house is full of moths"],
    ],
    [
      '"The boy\'s yours, Tom," said Ada.\n\nTom opened his mouth and shut it.',
      ["The boy is Tom's"],
    ],
    ['"The boy\'s yours, Tom," said Ada.\n\n"So you keep saying," said Tom.', []],
    ['"I promised you a map, Tom," said Ada.', []],
    ['"They\'ve laid me off, Tom," said Ada.', ["They have laid Ada off"]],
    [
      '"I\'m going out to Canada on Friday, Tom," said Ada.',
      ["Ada is going out to Canada on Friday"],
    ],
    ['"I\'m going to sit down, Tom," said Ada.', []],
    ['"I\'m expecting a telegram, Tom," said Ada.', []],
    [
      '"Did you burn the letters, Tom?" said Ada.\n\n"Every one," said Tom.',
      ["Tom burned the letters"],
    ],
    ['"Did you hear the bell, Tom?" said Ada.\n\n"Yes," said Tom.', []],
  ])("%s", (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe("who comes and goes", () => {
  it.each([
    ["Tom comes in.", ["Tom arrives"]],
    ["Ada walks out.", ["Ada leaves"]],
    ["Ada left the room.", ["Ada leaves"]],
    ["Ada left the key on the table.", []],
    ["Ada came in shaking the wet from her hat.", ["Ada arrives"]],
    ["Ada sat. Into the silence walked Tom.", ["Tom arrives"]],
    ["Tom ran for the door.", ["Tom leaves"]],
    ["Tom poured the tea. Ada drank it. Tom poured it out.", []],
    ["Tom trailed off.", []],
    ["Ada wanted to leave.", []],
    ["Tom walked out of the inn into the fog.", ["Tom leaves"]],
    ["Tom got into the car, and it drove off.", ["Tom leaves"]],
    ["Ada came through the doors at a run.", ["Ada arrives"]],
    ["A car swung in behind the barn, and Ada got out.", ["Ada arrives"]],
    ["Ada came to the end of the letter.", []],
    ["Ada pulled away from him.", []],
    ["Ada sat by the stove. Tom stumped down the ladder with a can.", ["Tom arrives"]],
    ["Ada sat by the stove. There was a knock. It was Tom.", ["Tom arrives"]],
    ["Ada sat by the stove. It was Tom she thought of.", []],
    ["Ada looked up. Tom put his head round the door.", ["Tom arrives"]],
    ["Tom and Ada sat still. Then Tom showed Ada out.", ["Ada leaves"]],
    ["Ada sat by Tom. The door closed behind Ada.", ["Ada leaves"]],
    ["Ada got up, as though the floor were ice, and left the room.", ["Ada leaves"]],
    ["Ada sat. The door opened, and Tom stood there.", ["Tom arrives"]],
    ["Ada sat. Tom came across the sand and then walked over to her.", ["Tom arrives"]],
    ["Ada sat. Tom was striding over the grass towards her.", ["Tom arrives"]],
    ["Ada sat by Tom. Tom walked over to her.", []],
    ["Ada sat. There was a knock, and there was the cook, Tom.", ["Tom arrives"]],
    ["Ada sat. Tom pushed open the kitchen door.", ["Tom arrives"]],
    ["Ada sat with Tom. Tom excused himself.", ["Tom leaves"]],
    ["Ada sat with Tom. Tom went, stepping over the dog.", ["Tom leaves"]],
    ["Ada sat with Tom. Tom went and stood by the fire.", []],
    ["Ada sat with Tom. Tom walked out, and the door closed behind Ada.", ["Tom leaves"]],
    ["Tom heard Ada laugh, like a girl let out of school.", []],
    ["Ada sat with Tom. Every Thursday Tom walked out of the house.", []],
    ["Suppose Tom takes the key; he walks out of the house.", []],
    ["Will Tom had the oars. Ada stood in the bows. Ada came over to Tom.", []],
  ])("%s", (text, events) => {
    expect(eventsOf(/arrives|leaves/, text)).toEqual(events);
  });
});

describe("what the body shows", () => {
  it.each([
    ["Ada's chin began to tremble.", ["Ada feels"]],
    ["Ada's hands were shaking.", ["Ada feels"]],
    ["Ada's hands had begun to shake.", ["Ada feels"]],
    ["Tom started to cry.", ["Tom feels"]],
    ["Tom shouted with sudden rage.", ["Tom feels"]],
    ["Tom put his arms round Ada.", ["Tom gesture"]],
    ["Tom cried out to the boat.", []],
    ["Tom would have wept.", []],
    ["Tom went very white.", ["Tom feels"]],
    ["Tom went to the white house.", []],
    ["Ada slowly raised an eyebrow. Tom shook his head.", ["Ada gesture", "Tom gesture"]],
    ["Ada took the bread with a sort of nod to the table.", []],
  ])("%s", (text, events) => {
    expect(eventsOf(/feels|gesture/, text)).toEqual(events);
  });
});

describe("who acts without being in the cast", () => {
  const cast = (text: string): string[] => draft(text).people.map(({ name }) => name);

  it("is somebody, if more than a smile is told of them", () => {
    const text = (does: string): string =>
      `"Who is it?" said Ada.\n\nAda put down her book. The plumber ${does}.\n\n"Well?" said Ada.`;
    expect(cast(text("came in"))).toEqual(["Ada", "the plumber"]);
    expect(cast(text("smiled"))).toEqual(["Ada"]);
  });

  it("is not looked for where the cast is given", () => {
    const { people } = draft("Ada sat. The plumber came in.", { cast: CAST });
    expect(people).toHaveLength(2);
  });
});

describe("in the script", () => {
  it("nobody gives what they do not have", () => {
    const script = scriptOf(
      draft(
        '"Here," said Ada.\n\nAda gave Tom the key. Ada gave Tom the key.\n\n"Thanks," said Tom.',
        {
          cast: CAST,
        },
      ),
    );
    expect(script.match(/~ Ada gives Tom the key/g)).toHaveLength(1);
    expect(script).toContain("the key: Ada's");
  });

  it("nobody is shortened to what somebody else is called", () => {
    const cast = [
      { name: "Mrs. Orme", pronoun: "she" },
      { name: "Orme", pronoun: "he" },
    ] as const;
    const script = scriptOf(
      draft('"Come," said Mrs. Orme.\n\n"Why?" said Orme.\n\n"Come," said Mrs. Orme.', { cast }),
    );
    expect(script).toContain("Mrs. Orme called Mrs Orme (she)");
    expect(script).toMatch(/^ +Orme \(he\)/m);
  });

  it("a tag is taken apart", () => {
    const script = scriptOf(
      draft(
        '"No," whispered Ada. "Never," she said, shaking her head.\n\n"Why?" asked Tom softly.',
        {
          cast: CAST,
        },
      ),
    );
    expect(script).toContain("Ada (whispering): No.");
    expect(script).toContain("Ada: Never.");
    expect(script).toContain("Ada shook her head.");
    expect(script).toContain("Tom (softly): Why?");
  });
});
