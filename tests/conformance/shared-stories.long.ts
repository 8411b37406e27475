/** Two hundred plays of each of other people's stories on both. */
import { comparePlays } from "./shared-plays.ts";

comparePlays(200, 60);
