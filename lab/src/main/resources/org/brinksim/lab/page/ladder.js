// The ladder: a rail for each channel, a row for each rung from the highest down, what stands now, and who stands on it.
const CHANNELS = [...new Set(world.rungs.map(rung => rung.channel))];
const capital = words => words.charAt(0).toUpperCase() + words.slice(1);
const signed = level => String(level).replace("-", "−");

class LadderView {
  constructor(caption) {
    this.rows = new Map();
    this.body = element("tbody");
    this.root = world.rungs.length === 0 ? element("p", {}, "This scenario has no ladder.") : element("table", {class: "ladder"},
      element("caption", {class: "unseen"}, caption),
      element("thead", {}, element("tr", {},
        CHANNELS.map(channel => element("th", {scope: "col", class: "rail", title: capital(channel)}, element("span", {}, capital(channel)))),
        element("th", {scope: "col", class: "level"}, element("span", {class: "unseen"}, "Level")),
        element("th", {scope: "col"}, element("span", {class: "unseen"}, "Rung")),
        element("th", {scope: "col"}, element("span", {class: "unseen"}, "Who stands on it")))),
      this.body);
    [...world.rungs.keys()].sort((a, b) => world.rungs[b].level - world.rungs[a].level).forEach(place => this.add(place));
    this.markRails();
  }

  add(place) {
    const rung = world.rungs[place];
    const rails = CHANNELS.map(channel => element("td", {class: "rail", "data-channel": channel},
      channel === rung.channel ? element("span", {class: "disc", "aria-hidden": "true"}) : null));
    const who = element("td", {class: "who"});
    const row = element("tr", {"data-rung": rung.id}, rails, element("td", {class: "level"}, signed(rung.level)),
      element("th", {scope: "row"}, rung.title), who);
    withRung(row, place);
    this.body.append(row);
    this.rows.set(place, {row, who, key: ""});
  }

  // A rail runs from the highest rung of its channel to the lowest.
  markRails() {
    CHANNELS.forEach((channel, column) => {
      const rows = [...this.body.rows];
      const on = rows.map((row, i) => (row.cells[column].firstChild ? i : -1)).filter(i => i >= 0);
      rows.forEach((row, i) => {
        if (i > on[0] && i <= on[on.length - 1]) row.cells[column].classList.add("up");
        if (i >= on[0] && i < on[on.length - 1]) row.cells[column].classList.add("down");
      });
    });
  }

  show(frame) {
    const highest = CHANNELS.map(channel => world.rungs.reduce((best, rung, place) =>
      (rung.channel === channel && frame.rungs[place].stands && (best < 0 || rung.level > world.rungs[best].level) ? place : best), -1));
    this.rows.forEach((held, place) => {
      const mark = frame.rungs[place];
      const key = [mark.stands, mark.byOther, highest.includes(place), ...mark.states].join();
      if (key === held.key) return;
      held.key = key;
      held.row.classList.toggle("stands", mark.stands);
      held.row.classList.toggle("highest", highest.includes(place));
      held.who.replaceChildren(...this.names(mark));
    });
  }

  names(mark) {
    if (!mark.stands) return [];
    const names = mark.states.map(place => world.states[place].title);
    if (mark.byOther) names.push("the fighting or an event");
    return [element("span", {class: "unseen"}, "stands: "), ...names.map(name => element("span", {class: "chip"}, name))];
  }
}

// The highest rung that stands, or undefined.
const highestRung = frame => world.rungs.filter((_, place) => frame.rungs[place].stands).sort((a, b) => b.level - a.level)[0];
