/** What was found in a text, said shortly enough to be listed in a test. */
import type { GivenPerson } from "../../src/draft/cast/person.ts";
import { draft } from "../../src/draft/index.ts";

/** `Ada gives Tom key`, for every event of some kinds that is sure enough to be written. */
export type EventsOf = (kinds: RegExp, text: string) => string[];

/** Lists the events of texts that are told of one cast. */
export function eventsAmong(cast: readonly GivenPerson[]): EventsOf {
  return (kinds, text) => {
    const { events, people } = draft(text, { cast });
    return events
      .filter(({ kind, certainty }) => kinds.test(kind) && certainty >= 0.6)
      .map(({ kind, who, whom, key }) =>
        [people[who ?? -1]?.name, kind, people[whom ?? -1]?.name, key]
          .filter((part) => part)
          .join(" "),
      );
  };
}
