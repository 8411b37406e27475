/** What a host does first: compile a story, read it, choose, read on. */
import { compile, Story } from "keepsake";
import { compile as compileAlone } from "keepsake/compile";
import { Story as StoryAlone } from "keepsake/play";

// The subpaths share what they have in common: a program of one is a program of the other.
if (compileAlone !== compile || StoryAlone !== Story) throw new Error("There are two of each.");

const { program } = compile("Dust.\n* [Look] Only dust.\n-> END\n");
const story = new Story(program);
for (const line of story.continueAll()) console.log(line.text);
const [choice] = story.choices;
story.choose(choice.index);
console.log(`${choice.text} > ${story.continue().text}`);
