// After the end of a test, and where somebody signed out: nothing of an attempt stays in the browser. What the centre
// never confirmed is told first, on each load of the page in this tab.

import { PREFIX, guarded, isUnsent, wipe } from "./queue.js";

const page = document.querySelector("main"), { attempt } = page.dataset;
const told = `${PREFIX}unconfirmed/${attempt}`;
const unsent = page.querySelector("[data-unconfirmed]");
if (unsent && (isUnsent(attempt) || guarded(() => sessionStorage.getItem(told)))) {
  unsent.hidden = false;
  guarded(() => sessionStorage.setItem(told, "1"));
}
if (attempt) wipe(attempt);
if ("out" in page.dataset) wipe();
