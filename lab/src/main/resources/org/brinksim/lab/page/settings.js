// The parameters as sliders, choices and number fields, each with what it rests on.
const SLIDER_STEPS = 200;

// The values of a slider: the range of the law, three digits each; the ends are exact.
class SliderScale {
  constructor({low, high, logarithmic}) {
    Object.assign(this, {low, high, logarithmic: logarithmic && low > 0});
  }

  value(step) {
    if (step <= 0) return this.low;
    if (step >= SLIDER_STEPS) return this.high;
    const share = step / SLIDER_STEPS;
    const value = this.logarithmic ? this.low * (this.high / this.low) ** share : this.low + (this.high - this.low) * share;
    return Math.max(this.low, Math.min(this.high, Number(value.toPrecision(3))));
  }

  step(value) {
    if (this.high === this.low) return 0;
    const share = this.logarithmic ? Math.log(value / this.low) / Math.log(this.high / this.low) : (value - this.low) / (this.high - this.low);
    return Math.round(SLIDER_STEPS * Math.max(0, Math.min(1, share)));
  }
}

// Who said it and when, or why it is assumed; a paragraph each.
const groundsOf = parameter => {
  const saying = id => {
    const claim = world.claims[id];
    return claim ? `“${claim.says}” (${claim.by}, ${claim.date})` : id;
  };
  const grounds = [];
  if (parameter.claim) grounds.push("Claim: " + saying(parameter.claim));
  if (parameter.assumption) grounds.push("Assumed: " + parameter.assumption);
  if (parameter.inspired.length > 0) grounds.push("It leans on: " + parameter.inspired.map(saying).join("; "));
  return grounds;
};

class SettingRow {
  constructor(parameter, changed) {
    this.parameter = parameter;
    this.changed = changed;
    this.scale = new SliderScale(parameter);
    this.unit = parameter.unit;
    this.told = element("p", {class: "setting-value", id: "told-" + parameter.name});
    this.reset = element("button", {type: "button", class: "small", id: "reset-" + parameter.name, hidden: true,
      "aria-label": "As in the file: " + parameter.label, onclick: () => this.changed(parameter.name, null)}, "As in the file");
    this.hands = parameter.choices.length > 0 ? this.choices() : this.slider();
    this.element = element("section", {class: "setting", id: "setting-" + parameter.name, "data-parameter": parameter.name},
      element("h4", {}, parameter.label),
      this.told,
      element("div", {class: "setting-hands"}, this.hands, this.reset),
      element("details", {}, element("summary", {}, "Where this comes from"),
        element("p", {}, "In the file: " + parameter.law + " (" + (parameter.scale === 100 ? "as a share, 0 to 1" : parameter.unit) + "). It is drawn once for each run."),
        groundsOf(parameter).map(ground => element("p", {}, ground))));
  }

  choices() {
    this.choice = element("select", {"aria-label": this.parameter.label, id: "choice-" + this.parameter.name,
      onchange: () => this.changed(this.parameter.name, this.choice.value === "" ? null : Number(this.choice.value))},
    element("option", {value: ""}, "drawn"),
    this.parameter.choices.map(value => element("option", {value: String(value)}, inUnit(value, this.parameter))));
    return [this.choice];
  }

  slider() {
    const {parameter, scale} = this;
    const shown = value => Number((value * parameter.scale).toPrecision(6));
    this.range = element("input", {type: "range", min: 0, max: SLIDER_STEPS, step: 1, id: "slider-" + parameter.name, "aria-label": parameter.label,
      oninput: () => this.tell(scale.value(Number(this.range.value)), true),
      onchange: () => this.changed(parameter.name, scale.value(Number(this.range.value)))});
    this.field = element("input", {type: "number", step: "any", min: shown(parameter.low), max: shown(parameter.high), id: "number-" + parameter.name,
      "aria-label": parameter.label + (this.unit ? ", " + this.unit : ""),
      onchange: () => {
        if (this.field.value !== "" && this.field.reportValidity()) this.changed(parameter.name, Number(this.field.value) / parameter.scale);
      }});
    this.shown = shown;
    return [this.range, this.field];
  }

  tell(value, held) {
    const words = inUnit(value, this.parameter);
    this.told.textContent = held ? "held at " + words + " in B" : "drawn anew in each run, middle " + words;
    if (this.range) {
      this.field.value = held ? this.shown(value) : "";
      this.field.placeholder = Number((value * this.parameter.scale).toPrecision(4));
      this.range.setAttribute("aria-valuetext", held ? words : "drawn");
    }
  }

  // Shows the value that it is held at, or that it is drawn.
  show(value) {
    const held = value !== undefined;
    const now = held ? value : this.parameter.middle;
    this.element.toggleAttribute("data-held", held);
    this.reset.hidden = !held;
    if (this.range) this.range.value = this.scale.step(now);
    else this.choice.value = held ? String(value) : "";
    this.tell(now, held);
  }

  matches(words) {
    return [this.parameter.name, this.parameter.label, ...groundsOf(this.parameter)].join(" ").toLowerCase().includes(words);
  }
}

class SettingsPanel {
  // changed(setting): something was set.
  constructor(changed) {
    this.changed = changed;
    this.rows = world.parameters.filter(parameter => !parameter.constant).map(parameter => new SettingRow(parameter, (name, value) => this.set(name, value)));
    this.point = new PointChooser(changed);
    this.resetAll = element("button", {type: "button", id: "reset-all", onclick: () => changed(AS_IN_THE_FILE)}, "All as in the file");
    this.find = element("input", {type: "search", id: "find-setting", placeholder: "Find a setting", "aria-label": "Find a setting", oninput: () => this.search()});
    this.find.hidden = this.rows.length <= 8;
    this.summary = element("p", {class: "setting-summary"});
    this.strong = element("div", {});
    this.others = element("div", {});
    this.strongHead = element("h3", {}, "What moves this most");
    this.othersHead = element("h3", {}, "All others");
    this.element = element("aside", {class: "many-settings", "aria-label": "Settings", id: "many-settings"},
      element("h2", {}, "Change the world: B"),
      element("p", {class: "hint"}, "A is the world as in the file. " + (points.length > 0 ? "Choose a point of the study, or move a slider" : "Move a slider") + ", and B shows what the same runs come to."),
      this.point.element,
      this.summary,
      element("div", {class: "row"}, this.find, this.resetAll),
      element("div", {class: "setting-list"}, this.strongHead, this.strong, this.othersHead, this.others));
  }

  set(name, value) {
    const {setting} = state.get();
    const pinned = {...setting.pinned};
    if (value === null) delete pinned[name];
    else pinned[name] = value;
    this.changed({pinned, interventions: setting.interventions});
  }

  // The parameters that move a response most come first, where recorded runs tell which.
  arrange(response) {
    const strongest = (facts.recorded && facts.recorded.strongest && facts.recorded.strongest[response] || []).slice(0, 6);
    const places = name => strongest.indexOf(name);
    const strong = this.rows.filter(row => places(row.parameter.name) >= 0).sort((a, b) => places(a.parameter.name) - places(b.parameter.name));
    this.strong.replaceChildren(...strong.map(row => row.element));
    this.others.replaceChildren(...this.rows.filter(row => !strong.includes(row)).map(row => row.element));
    this.strongHead.hidden = strong.length === 0;
    this.othersHead.hidden = strong.length === 0;
  }

  show(setting) {
    this.point.show(setting);
    this.rows.forEach(row => row.show(setting.pinned[row.parameter.name]));
    const count = Object.keys(setting.pinned).length;
    const byHand = ownInterventions(setting).map(interventionWords);
    this.summary.textContent = count + byHand.length === 0 ? this.rows.length + " settings, all as in the file"
      : [count > 0 ? count + (count === 1 ? " setting held" : " settings held") : "", ...byHand].filter(Boolean).join("; ");
    this.resetAll.disabled = count + byHand.length === 0;
  }

  search() {
    const words = this.find.value.trim().toLowerCase();
    this.rows.forEach(row => { row.element.hidden = words !== "" && !row.matches(words); });
  }
}

// A setting in words: what B has that the file has not.
const settingWords = setting => [
  ...Object.entries(setting.pinned).map(([name, value]) => {
    const parameter = world.parameters.find(each => each.name === name);
    return parameter.label + " " + inUnit(value, parameter);
  }),
  ...ownInterventions(setting).map(interventionWords)].join(", ");

const isAsInTheFile = setting => Object.keys(setting.pinned).length === 0 && ownInterventions(setting).length === 0;
