/**
 * Who may ask: the writer at this machine, from the studio's own page, and nobody else.
 *
 * Owns the three questions. *Host*: is this server called by its own name? (A stranger's name
 * that leads to this machine is not it.) *Origin*: does the page that asks come from here?
 * *Token*: does it know what was printed in the terminal of this run? Other people on the same
 * machine can reach the address, but not read that.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** A new token: 128 bits. */
export function makeToken(): string {
  return randomBytes(16).toString("hex");
}

/** Throws `Refusal` unless the server is called by its own name, by its own page or by nobody's. */
export function demandOwnHost(request: IncomingMessage, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // A browser leaves out the port that is the usual one.
  if (port === 80) hosts.push("127.0.0.1", "localhost");
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    throw new Refusal(403, "The studio answers only by its own address, 127.0.0.1.");
  }
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    throw new Refusal(403, "The studio answers only its own page.");
  }
}

/** Throws `Refusal` unless the request carries this run's token and comes from the page itself. */
export function demandToken(request: IncomingMessage, token: string): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") {
    throw new Refusal(403, "The studio answers only its own page.");
  }
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  // Hashes are of one length, so that comparing takes the same time whatever is given.
  const isSame = timingSafeEqual(digest(given), digest(token));
  if (!isSame) {
    throw new Refusal(
      401,
      "This page is not from this run of the studio: open the address that it printed.",
    );
  }
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
