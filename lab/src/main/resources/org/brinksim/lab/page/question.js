// What is asked of the runs: one response, by its kind, in words.
const KINDS_OF_QUESTIONS = {"% of runs": "yes", day: "day", level: "level"};
const KINDS_IN_WORDS = {number: "How many, how much", level: "How high on the ladder", yes: "Yes or no", day: "When for the first time"};

class Question {
  constructor(response) {
    this.name = response.name;
    this.label = response.label;
    this.kind = KINDS_OF_QUESTIONS[response.unit] || "number";
    this.scale = response.scale;
    this.unit = response.unit === "personnel" ? "soldiers" : response.unit;
    this.countable = ["soldiers", "elements"].includes(this.unit);
  }

  // The main ones first, then all others by kind.
  static all() {
    const main = world.headline.filter(name => responseOf(name));
    const others = world.responses.filter(response => !main.includes(response.name)).map(response => new Question(response));
    return [["The main questions", main.map(name => new Question(responseOf(name)))],
      ...Object.entries(KINDS_IN_WORDS).map(([kind, words]) => [words, others.filter(question => question.kind === kind)])]
      .filter(([, questions]) => questions.length > 0);
  }

  // Whether the answer is a share of runs: it happens or it does not.
  get isShare() { return this.kind === "yes" || this.kind === "day"; }

  // The heading of a list and of a picture.
  get words() {
    return this.kind === "number" && this.unit ? this.label + " (" + this.unit + ")" : this.label;
  }

  // A value of a run, multiplied for its unit, in words.
  value(value) {
    if (Number.isNaN(value)) return this.kind === "level" ? "no rung" : "never";
    if (this.kind === "yes") return value === 1 ? "yes" : "no";
    if (this.kind === "day") return "day " + said(value) + ", " + dateOf(value);
    if (this.kind === "level") return rungsAt(value);
    return said(value) + (this.unit ? (this.unit.startsWith("%") ? " " : " ") + this.unit : "");
  }

  // What lies below a line: "fewer than 300 soldiers".
  below(line) {
    if (this.kind === "day") return "it happened before day " + said(line) + " (" + dateOf(line) + ")";
    if (this.kind === "level") return "it stayed below “" + rungsAt(line) + "”";
    return (this.countable ? "fewer than " : "less than ") + this.value(line);
  }
}

// The rungs of a height by name; more than one where channels share it.
const rungsAt = level => {
  const there = world.rungs.filter(rung => rung.level === level);
  return there.length > 0 ? there.map(rung => rung.title).join(", ") : "level " + said(level);
};

// The value at a share of sorted values.
const quantileOf = (sorted, share) => {
  if (sorted.length === 0) return NaN;
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
};

// Values from the lowest up, without those that never happened.
const inOrder = values => values.filter(value => !Number.isNaN(value)).sort((a, b) => a - b);

const inPercent = share => said(Math.round(1000 * share) / 10) + " %";
