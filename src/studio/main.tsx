/** Starts the page. */
import { render } from "preact";
import { App } from "./app.tsx";
import { openStudio } from "./heart.ts";

const place = document.getElementById("studio");
if (place !== null) {
  place.replaceChildren();
  render(<App />, place);
  void openStudio();
}
