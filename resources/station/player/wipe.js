// After the end of a test, and where one signs in: nothing of an attempt stays in the browser.

import { wipe } from "./queue.js";

const page = document.querySelector("main").dataset;
wipe(page.page === "login" ? "" : page.plannedTest);
