// A program that requires, as inkjs's hosts do. Compiled by tests/package/pack.test.ts.
import { Compiler, InkList, Story } from "keepsake/inkjs";

const story: Story = new Compiler("Hello.\n-> END").Compile();
const text: string | null = story.Continue();
const list: InkList = new InkList();
// @ts-expect-error A story is no text.
const wrong: string = story;

export = { text, list, wrong };
