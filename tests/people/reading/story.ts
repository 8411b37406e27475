/** The head of a story for sentences to be about: people 0 Derek, 1 Meredith, and what they have. */
export const HEAD = `CAST
    Derek Smith (he), playable; guarded; loves Meredith
    Meredith (she), playable; a little guarded; loves Derek; away
FACTS
    it is raining: no
    (papers) the papers are signed: yes; Derek knows
    (leaving) Derek leaves in the morning: yes; Derek knows; secret
    (sky) the weather: mist (mist, heavy rain, sun)
    Derek and Meredith are married, still: yes; everyone knows
    the door opens to the garden: no
THINGS
    the ring: Derek's; worn on right hand, left hand
    the letter: here
PROMISES
    return: Derek to Meredith; for together; may stay open
    wait: Meredith to Derek; may stay open
GOALS
    together: Meredith wants to be with Derek, badly; open
    peace: Derek wants some peace, a little
VAR trust = 3
VAR late = false
`;

/** Facts of the head, by number. */
export const RAIN = 0;
export const PAPERS = 1;
export const LEAVING = 2;
export const SKY = 3;
export const MARRIED = 4;
export const DOOR = 5;
