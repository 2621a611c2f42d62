// Pages of the test: fetched when they are asked for, or ahead where the form allows going anywhere.

const BETWEEN = 1500; // milliseconds between two pages fetched ahead

// Throws where it isn't a page of the centre: a proxy's, a hotspot's.
const parsed = (text, url) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  if (!page.querySelector("main[data-page]")) throw new Error("not the centre");
  const told = page.getElementById("told");
  return { document: page, told: told && JSON.parse(told.textContent), url };
};

export class Pages {
  constructor(told, sync) {
    this.sync = sync;
    this.kept = new Map(); // text by page
    this.busy = false;
  }

  async get(page, unreached) {
    if (this.kept.has(page) && page !== "review") return { ...parsed(this.kept.get(page)), cached: true };
    const fetched = async () => {
      const path = page && page !== "review" ? `${page}?writer=${this.sync.name}` : page;
      const answer = await this.sync.send(path, null);
      return parsed(await answer.text(), answer.url);
    };
    if (page !== "review" || !this.kept.has(page)) return this.sync.insist(fetched, unreached);
    try {
      return await fetched();
    } catch {
      return { ...parsed(this.kept.get(page)), cached: true };
    }
  }

  // Fetch what may be wanted while the centre is away: the next questions first, then the others, then the review.
  async ahead(told) {
    if (told.oneWay || this.busy) return;
    this.busy = true;
    const positions = told.asked.map((_, index) => index + 1);
    const order = [...positions.filter((each) => each > told.position), ...positions.filter((each) => each <= told.position)];
    const wanted = [...order.filter((each) => !told.timed.includes(each)).map(String), "review"];
    for (const page of wanted.filter((each) => !this.kept.has(each))) {
      if (this.sync.stopped) return;
      await this.fetchAhead(page);
      await new Promise((resolve) => setTimeout(resolve, page === wanted[0] ? 0 : BETWEEN));
    }
    this.busy = false;
  }

  async fetchAhead(page) {
    try {
      const answer = await this.sync.send(page === "review" ? page : `${page}?ahead=1`, null);
      if (!answer.ok || answer.redirected) return;
      const text = await answer.text(), found = parsed(text, answer.url);
      if (!found.told) return;
      this.kept.set(page, text);
      for (const picture of found.document.querySelectorAll("main img")) new Image().src = picture.getAttribute("src");
    } catch {
      // tried again with the next page that is shown
    }
  }
}
