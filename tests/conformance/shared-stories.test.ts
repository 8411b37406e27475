/** A few short plays of other people's stories on both; in full in shared-stories.long.ts. */
import { comparePlays } from "./shared-plays.ts";

comparePlays(6, 15);
