// What has happened, in dated sentences, the latest first; each goes to its day, and each act asks what if it had not been.
class StoryView {
  // goTo(step) on a click; strike(telling) when an act is asked away.
  constructor(goTo, strike) {
    this.goTo = goTo;
    this.strike = strike;
    this.list = element("ol", {class: "story", reversed: true});
    this.root = element("div", {class: "story-box"}, this.list);
  }

  load(future, differing = new Set()) {
    this.future = future;
    this.differing = differing;
    this.shown = 0;
    this.told = future.tellings.filter(telling => telling.day > 0);
    this.list.replaceChildren();
    this.start();
  }

  // What stands as the scenario begins comes last.
  start() {
    const first = this.future.tellings.filter(telling => telling.day <= 0);
    this.list.append(...first.map(telling => element("li", {class: "begins"}, telling.words)).reverse());
  }

  show(step) {
    const until = this.told.findIndex(telling => telling.step > step);
    const wanted = until < 0 ? this.told.length : until;
    while (this.shown > wanted) {
      this.list.firstChild.remove();
      this.shown--;
    }
    const news = this.told.slice(this.shown, wanted).map(telling => this.line(telling)).reverse();
    this.list.prepend(...news);
    this.shown = wanted;
    const now = this.told.filter(telling => telling.step === step).length;
    [...this.list.children].slice(0, this.told.length).forEach((line, i) => line.classList.toggle("now", i < now && step > 0));
  }

  line(telling) {
    const rung = world.rungs.findIndex(other => other.id === telling.rung);
    const line = element("li", {class: (isAct(telling) ? "act" : "event") + (this.differing.has(telling.words) ? " only-here" : ""), "data-day": telling.day},
      element("button", {type: "button", class: "plain go", "data-of": telling.of, onclick: () => this.goTo(telling.step)},
        this.differing.has(telling.words) ? element("span", {class: "only"}, "only here ") : null, telling.words),
      canBeStruck(telling) ? element("button", {type: "button", class: "what-if", "data-of": telling.of,
        "aria-label": "What if not? " + telling.words, onclick: () => this.strike(telling)}, "What if not?") : null);
    if (rung >= 0) withRung(line, rung);
    return line;
  }
}

// Acts of states after the start, but those that were forced by hand, which are taken back instead.
const canBeStruck = telling => isAct(telling) && telling.of.includes(".") && !telling.words.endsWith("(forced by hand)");
