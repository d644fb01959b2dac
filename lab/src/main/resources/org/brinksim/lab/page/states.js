// What each state believes, what it does, and its last act; of two futures both.
const percent = share => (share > 0 && share < 0.005 ? "<1 %" : share < 1 && share > 0.995 ? ">99 %" : Math.round(share * 100) + " %");

class StatesView {
  // choose(place): a state was chosen.
  constructor(choose) {
    this.cards = world.states.map((state, place) => {
      const acts = element("div", {class: "acts"});
      const beliefs = element("div", {class: "beliefs"});
      const card = element("li", {class: "state", "data-state": state.id},
        element("h3", {}, element("button", {type: "button", class: "plain", onclick: () => choose(place)}, state.title)), beliefs, acts);
      return {card, acts, beliefs, key: ""};
    });
    this.root = world.states.length === 0 ? element("p", {}, "This scenario has no states.")
      : element("ul", {class: "states"}, this.cards.map(held => held.card));
  }

  show(futures, step) {
    const frames = futures.map(future => future.frame(Math.min(step, future.last)));
    this.cards.forEach((held, place) => {
      const marks = frames.map(frame => frame.states[place]);
      const last = futures.map(future => future.lastAct(world.states[place], step));
      const key = JSON.stringify([marks, last.map(telling => telling && telling.place)]);
      if (key === held.key) return;
      held.key = key;
      held.beliefs.replaceChildren(...this.beliefs(marks));
      held.acts.replaceChildren(...marks.flatMap((mark, i) => this.acts(world.states[place], mark, last[i], futures.length > 1 ? "AB"[i] : "")));
    });
  }

  beliefs(marks) {
    return world.propositions.flatMap((proposition, p) => {
      const watched = marks.map(mark => mark.beliefs[p]);
      if (watched.every(one => Number.isNaN(one.belief))) return [];
      return [element("p", {class: "belief-of"}, capital(proposition.title)), ...watched.map((one, i) => this.bar(one, marks.length > 1 ? "AB"[i] : ""))];
    });
  }

  bar({belief, estimate}, letter) {
    const words = percent(belief) + (Number.isNaN(estimate) ? "" : ", about " + said(estimate));
    const bar = element("span", {class: "bar", "aria-hidden": "true"}, element("span"));
    bar.firstChild.style.width = belief * 100 + "%";
    return element("p", {class: "belief"}, letter ? element("b", {}, letter + " ") : null, bar, element("span", {class: "value"}, words));
  }

  acts(state, mark, last, letter) {
    const standing = mark.standing.map(place => state.actions[place].title);
    const before = letter ? element("b", {}, letter + " ") : null;
    return [
      element("p", {class: "standing"}, before, standing.length === 0 ? "Nothing stands." : "Stands: " + standing.join("; ") + "."),
      last ? element("p", {class: "last"}, "Last act, " + last.words) : null,
    ].filter(Boolean);
  }
}
