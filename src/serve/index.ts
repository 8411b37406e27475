/** Serves the studio to one writer: files on disk, kept safe. */
export { Refusal, refusalFrom } from "./refusal.ts";
export { type Built, type Studio, type StudioOptions, startStudio } from "./server.ts";
