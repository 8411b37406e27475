/**
 * What a new story begins as: small enough to read in a minute, with a knot, a choice that is
 * remembered, and two ways to end.
 */

/** A file's path in the new folder, its text, and what it is, for a list. */
export type NewFile = readonly [path: string, text: string, about: string];

/** The files of a story called `name`, with this title and this IFID. */
export function newStory(name: string, title: string, ifid: string): NewFile[] {
  return [
    [`${name}.ink`, story(title, ifid), "the story, with an IFID of its own"],
    ["plays/the-lamp-is-lit.txt", play, "one way through it"],
    ["README.md", readme(name, title), "what to type"],
  ];
}

function story(title: string, ifid: string): string {
  return `# title: ${title}
# author: You
# lang: en
# ifid: ${ifid}

// Lines that begin with two strokes are for you; readers never see them.

VAR matches = 1

-> causeway

=== causeway ===
The tide has an hour left in it when you reach the lighthouse. The lamp is dark.
* [Knock]
  Nobody comes. The door, when you push it, was never locked.
* (boat) [Walk round it first]
  Behind it lies a boat that someone dragged up in a hurry. Under the seat, in oilcloth, is a match.
  ~ matches += 1
- Inside, a stair goes up into the dark{boat:, and your pocket rattles}.
-> stair

=== stair ===
* [Strike a match]
  ~ matches -= 1
  By its light you count forty steps.
  {matches > 0: -> lamp}
  It burns down to your fingers before you reach the top, and it was your last.
  -> stair
* [Climb in the dark]
  You climb with one hand on the wall, and come out under a dead lamp and a sky full of rain.
  A ship's bell rings below, too near. You shout until it turns away.
  -> END

=== lamp ===
At the top the wick is dry, and one match is left to light it with.
* [Light the lamp]
  The beam swings out over the water, and over the little boat.
  Far out, a ship answers it.
  -> END
`;
}

const play = `The tide has an hour left in it when you reach the lighthouse. The lamp is dark.
  1: Knock
  2: Walk round it first
> 2
Behind it lies a boat that someone dragged up in a hurry. Under the seat, in oilcloth, is a match.
Inside, a stair goes up into the dark, and your pocket rattles.
  1: Strike a match
  2: Climb in the dark
> 1
By its light you count forty steps.
At the top the wick is dry, and one match is left to light it with.
  1: Light the lamp
> 1
The beam swings out over the water, and over the little boat.
Far out, a ship answers it.
END
`;

function readme(name: string, title: string): string {
  return `# ${title}

An interactive story, written in ink.

- Play it, and go on playing while you change it: \`npx keepsake play --watch ${name}.ink\`
- See what is wrong with it: \`npx keepsake compile ${name}.ink\`
- Check that the plays in \`plays/\` still go as they did: \`npx keepsake test\`
- Add another play: \`npx keepsake play ${name}.ink --transcript plays/another.txt\`
- Make a page that anyone can open: \`npx keepsake build ${name}.ink -o ${name}.html\`
`;
}
