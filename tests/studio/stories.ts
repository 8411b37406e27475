/** The stories that the studio is tried with, and what went wrong in a page that showed them. */
import type { OpenPage } from "../support/browser.ts";

/** Two rooms, a gate, and two endings. */
export const DOOR = `-> hall

=== hall ===
You stand in the hall.
* [Open the door] The door opens.
  -> garden
* [Wait] Nobody comes.
  -> garden

=== garden ===
The garden is wet.
* [Go on] You walk to the gate.
  -> gate
* [Go back] You turn.
  -> END

=== gate ===
The gate is shut.
-> END
`;

/** Two people, a ring and a promise. */
export const TWO = `CAST
    Anna (she), playable; loves Tom
    Tom (he), playable; loves Anna

THINGS
    the ring: Anna's

PROMISES
    return: Anna to Tom; may stay open

-> start

=== start ===
The lamp hums.
* (give) Anna: Take it.
    ~ Anna gives Tom the ring
    -> after
* (keep) Anna: I am keeping it.
    -> after

=== after ===
Tom: So.
* Anna: I will come back.
    ~ Anna promises return
    -> END
* Anna: Goodbye.
    -> END
`;

/**
 * What went wrong in a page. Chrome itself, when text is typed over a selection in an editable
 * element, tries to keep its look by an inline style; the policy forbids it, as it should.
 */
export const faultsOf = ({ faults }: OpenPage): string[] =>
  faults.filter((fault) => !fault.startsWith("Applying inline style"));
