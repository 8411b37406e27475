/**
 * Stories made for checking: their moments can be counted by hand, and are as many as one likes.
 */

const topics = [0, 1, 2, 3, 4];

/**
 * Scenes of five topics, each to be raised once, some only after what was raised in the scene
 * before; a scene can be left after three. Which were raised is asked for at the very end, so
 * that nothing is forgotten: six scenes are 17,181,089 moments and the end.
 */
export function hubStory(scenes: number): string {
  const lines = ["-> s0"];
  for (let s = 0; s < scenes; s++) {
    lines.push(`== s${s}`);
    for (const topic of topics) {
      lines.push(`* (t${topic}) ${guard(s, topic)} [Topic ${topic}] -> s${s}`);
    }
    const raised = topics.map((topic) => `s${s}.t${topic}`).join(" + ");
    lines.push(`+ {${raised} >= 3} [Leave] -> ${s + 1 < scenes ? `s${s + 1}` : "over"}`);
  }
  lines.push("== over", "+ [The end]");
  for (let s = 0; s < scenes; s++) {
    for (const topic of topics) lines.push(`{s${s}.t${topic}: yes|no}`);
  }
  lines.push("-> END");
  return lines.join("\n");
}

function guard(scene: number, topic: number): string {
  const before = `s${scene - 1}`;
  if (scene === 0) return "";
  if (topic === 0) return `{${before}.t0 or ${before}.t1}`;
  return topic === 3 ? `{${before}.t2 or not ${before}.t4}` : "";
}

const words =
  "the lamp stood by the window and nobody thought to light it before evening came over the hill again".split(
    " ",
  );

/** A long story, scene after scene, of which at most ten bits matter at any point. */
export function sceneStory(atLeast: number): string {
  const lines = ["VAR mood = 0", "VAR trust = false", "VAR key = false", "-> scene_0"];
  let written = 0;
  const sentence = (turn: number): string => {
    written += words.length;
    const cut = turn % 7;
    return `${[...words.slice(cut), ...words.slice(0, cut)].join(" ")}.`;
  };
  let scene = 0;
  for (; written < atLeast; scene++) {
    lines.push(`== scene_${scene}`, sentence(scene), "- (hub)");
    for (const topic of topics) {
      const guarded = topic > 2 ? `{t${topic - 1} or not t${topic - 2}}` : "";
      lines.push(
        `* (t${topic}) ${guarded} [${words[topic]}] ${sentence(topic)}`,
        sentence(topic + 1),
      );
      if (topic === 1) lines.push("~ trust = true");
      if (topic === 2) lines.push("~ mood = 3");
      if (topic === 3) lines.push(`{trust: ${sentence(2)}|${sentence(3)}}`);
      if (topic === 4) lines.push(`{key and not trust: ${sentence(1)}}`, "~ key = not key");
      lines.push("-> hub");
    }
    lines.push(
      `+ {t0 + t1 + t2 + t3 + t4 >= 2} [On] ${sentence(scene)}`,
      `{mood > 2: ${sentence(2)}|{trust: ${sentence(3)}}}`,
      "~ mood = 0",
      `-> scene_${scene + 1}`,
    );
  }
  lines.push(`== scene_${scene}`, sentence(0), "-> END");
  return lines.join("\n");
}
