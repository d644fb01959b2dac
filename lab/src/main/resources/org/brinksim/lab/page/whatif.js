// What if not? Two futures on the same dice: what was changed by hand, where they part, and what differs at their ends.
const ownInterventions = setting => setting.interventions.slice(facts.interventions.length);
const withoutOwn = setting => ({...setting, interventions: facts.interventions});

// An act or an event of the calendar in words; undefined when the scenario has none of that name.
const struckWords = of => {
  const event = world.events.find(other => other.id === of);
  if (event) return event.title;
  const by = world.states.find(state => of.startsWith(state.id + ".") && state.actions.some(action => of === state.id + "." + action.id));
  return by && by.title + " " + by.actions.find(action => of === by.id + "." + action.id).title;
};

// The parts of an intervention's words: kind, what it is of, day and value as they are written.
const interventionParts = words => {
  const act = /^(without|with) ([^@]*)(?:@(.*))?$/.exec(words);
  if (act) return {kind: act[1], of: act[2], day: act[3]};
  const change = /^from day ([^:]*): ([^=]*)=(.*)$/.exec(words);
  return change ? {kind: "from", of: change[2], day: change[1], value: change[3]} : {kind: "none"};
};

// An intervention as people say it.
const interventionWords = words => {
  const {kind, of, day, value} = interventionParts(words);
  if (kind === "from") {
    const parameter = world.parameters.find(other => other.name === of);
    return parameter ? parameter.label + ": " + inUnit(Number(value), parameter) + " from " + dateOf(Number(day)) : words;
  }
  const struck = kind !== "none" && struckWords(of);
  const on = day === undefined ? "" : (kind === "without" ? " of " : " on ") + dateOf(Number(day));
  return struck ? kind + " “" + struck + "”" + on : words;
};

// Why what is changed by hand cannot be: an address may say anything.
const interventionProblems = setting => ownInterventions(setting).flatMap(words => {
  const {kind, of, day, value} = interventionParts(words);
  const number = text => (text.trim() === "" ? NaN : Number(text));
  if (kind === "none") return ["“" + words + "” is no change that can be made by hand"];
  const problems = [];
  const isDay = day !== undefined && number(day) >= 0 && number(day) <= world.horizonDays;
  if (!isDay && (day !== undefined || kind === "with")) problems.push("“" + words + "” has no day from 0 to " + world.horizonDays);
  if (kind !== "from") return struckWords(of) ? problems : [...problems, "“" + of + "” is no act and no event of this scenario"];
  const parameter = world.parameters.find(other => other.name === of);
  if (!parameter || !parameter.inFlight) return [...problems, "“" + of + "” is no parameter that may change in a run"];
  const fits = number(value) >= parameter.low && number(value) <= parameter.high;
  return fits ? problems : [...problems, "“" + words + "”: " + parameter.label + " must be from " + said(parameter.low) + " to " + said(parameter.high)];
});

// What is set by hand, each with a button that takes it back.
class ChangesBar {
  constructor(change) {
    this.change = change;
    this.list = element("ul", {class: "changes"});
    this.root = element("section", {class: "changes-bar", "aria-label": "Changed by hand"}, element("span", {class: "changes-title"}, "Changed by hand"), this.list);
  }

  show(setting) {
    const own = ownInterventions(setting);
    const pins = Object.entries(setting.pinned);
    this.root.hidden = own.length + pins.length === 0;
    this.list.replaceChildren(
      ...pins.map(([name, value]) => {
        const parameter = world.parameters.find(other => other.name === name);
        return this.item(parameter.label + ": " + inUnit(value, parameter) + " in every run",
          () => this.change({...setting, pinned: Object.fromEntries(pins.filter(([other]) => other !== name))}));
      }),
      ...own.map((words, place) => this.item(interventionWords(words),
        () => this.change({...setting, interventions: [...facts.interventions, ...own.filter((_, other) => other !== place)]}))));
  }

  item(words, takeBack) {
    return element("li", {}, element("span", {}, words), element("button", {type: "button", class: "take-back", onclick: takeBack, "aria-label": "Take back: " + words}, "Take back"));
  }
}

// A number that is another from the day shown on.
class FromHere {
  constructor(change) {
    this.open = world.parameters.filter(parameter => parameter.inFlight && !parameter.constant);
    this.choice = element("select", {id: "from-parameter", onchange: () => this.chosen()},
      this.open.map(parameter => element("option", {value: parameter.name}, parameter.label)));
    this.value = element("input", {id: "from-value", type: "range"});
    this.words = element("output", {for: "from-value"});
    this.value.addEventListener("input", () => this.say());
    this.when = element("span", {}, "");
    this.root = element("details", {class: "from-here", id: "from-here"},
      element("summary", {}, "Change a number from this day on"),
      element("div", {class: "from-form"},
        element("label", {}, "Which ", this.choice), element("label", {}, "Its value ", this.value), this.words,
        element("button", {type: "button", id: "from-go", onclick: () => change(this.asked())}, "Change it from ", this.when)));
    this.root.hidden = this.open.length === 0;
    this.day = 0;
    if (this.open.length > 0) this.chosen();
  }

  get parameter() {
    return this.open.find(parameter => parameter.name === this.choice.value);
  }

  // A slider of the range shown; where the law is logarithmic its steps are ratios.
  chosen() {
    const {name, low, high, middle, logarithmic} = this.parameter;
    const start = this.inRun ? Math.max(low, Math.min(high, this.inRun[name])) : middle;
    this.logarithmic = logarithmic && low > 0;
    this.value.min = this.logarithmic ? Math.log(low) : low;
    this.value.max = this.logarithmic ? Math.log(high) : high;
    this.value.step = (this.value.max - this.value.min) / 100;
    this.value.value = this.logarithmic ? Math.log(start) : start;
    this.say();
  }

  number() {
    const at = Number(this.value.value);
    return Number((this.logarithmic ? Math.exp(at) : at).toPrecision(3));
  }

  say() {
    const words = inUnit(this.number(), this.parameter);
    this.value.setAttribute("aria-valuetext", words);
    this.words.textContent = words + (this.inRun ? " (in this run: " + inUnit(this.inRun[this.parameter.name], this.parameter) + ")" : "");
  }

  // What the run shown has.
  load(future) {
    this.inRun = future.parameters;
    if (this.open.length > 0) this.chosen();
  }

  show(day) {
    this.day = day;
    this.when.textContent = dateOf(day);
  }

  asked() {
    return "from day " + this.day + ": " + this.parameter.name + "=" + this.number();
  }
}

// Where two futures part, and what differs at the end.
class Difference {
  constructor(goTo) {
    this.goTo = goTo;
    this.root = element("section", {class: "futures-apart", id: "difference", "aria-label": "What differs"});
  }

  load(futures) {
    this.root.hidden = futures.length < 2;
    if (this.root.hidden) return;
    const [a, b] = futures;
    const where = parting(a, b);
    this.root.replaceChildren(element("h2", {}, "Where the two futures part, and what differs at the end"),
      element("div", {class: "told"}, ...(where ? this.parting(where) : [element("p", {id: "parting"}, "They tell the same from the first day to the last.")])),
      this.table(a, b),
      element("p", {class: "note"}, "A and B have the same luck: who is hit, which signal is seen. They differ by the change and what follows from it. "
        + "This is one run: what the change does on average, many runs tell."));
  }

  parting(where) {
    const told = (letter, telling) => element("p", {}, element("b", {}, letter + " "), telling ? telling.words : "Nothing is told of that day.");
    return [
      element("p", {id: "parting", "data-day": where.day}, "They part on " + longDate(where.day) + " (day " + said(where.day) + "). ",
        element("button", {type: "button", id: "go-parting", onclick: () => this.goTo(stepOf(where.day))}, "Go there")),
      told("A", where.a), told("B", where.b),
    ];
  }

  table(a, b) {
    const rows = world.headline.filter(responseOf).map(name => {
      const response = responseOf(name);
      const [left, right] = [a.responses[name], b.responses[name]].map(value => (value === undefined ? NaN : value));
      const difference = Number.isNaN(left) && Number.isNaN(right) || left === right ? "the same"
        : Number.isNaN(left) || Number.isNaN(right) ? "only one of them" : (right > left ? "+" : "−") + said(Math.abs(right - left) * response.scale);
      return element("tr", {"data-response": name}, element("th", {scope: "row"}, response.label,
        response.unit && !["level", "day"].includes(response.unit) ? element("span", {class: "unit"}, " " + response.unit) : null),
        ...[inResponse(left, response), inResponse(right, response), difference].map(words => element("td", {}, words)));
    });
    return element("div", {class: "run-scrolled", tabindex: "0", role: "region", "aria-label": "At the end"}, element("table", {class: "ends"},
      element("caption", {class: "unseen"}, "At the end of each future"),
      element("thead", {}, element("tr", {}, ["At the end", "A, as it was", "B, changed", "B less A"].map(words => element("th", {scope: "col"}, words)))),
      element("tbody", {}, rows)));
  }
}

// The end of a run as people say it: a level by the name of its rung.
const inResponse = (value, response) => {
  if (Number.isNaN(value)) return "never";
  const rung = response.unit === "level" && world.rungs.find(other => other.level === value);
  if (rung) return signed(value) + " " + rung.title;
  return response.unit === "day" ? "day " + said(value) : said(value * response.scale);
};
