// Predict, then see: a guess before the picture, and what became of it.
// In the link: guess=none (shown without guessing), or guess=400|120,350 (one's own; those of a class).
const NO_GUESS = "none";

const guessFrom = text => {
  if (text === undefined || text === "") return null;
  if (text === NO_GUESS) return {skipped: true, own: [], others: []};
  const [own, others = ""] = text.split("|");
  const numbers = part => part.split(/[\s,;]+/).filter(Boolean).map(Number).filter(Number.isFinite);
  return {skipped: false, own: numbers(own).slice(0, 1), others: numbers(others)};
};

const guessText = ({skipped, own, others}) => skipped ? NO_GUESS : own.join("") + (others.length > 0 ? "|" + others.join(",") : "");

class GuessCard {
  // done(guess): a guess was made, or the picture is wanted without.
  constructor(done) {
    this.done = done;
    this.ask = element("p", {class: "guess-ask", id: "guess-ask"});
    this.hand = element("span", {});
    this.list = element("textarea", {rows: 2, id: "guess-list", placeholder: "120, 400, 350", "aria-label": "Guesses of a class, with commas between"});
    this.problem = element("p", {class: "guess-problem", role: "alert", id: "guess-problem"});
    this.element = element("form", {class: "guess-card", id: "guess-card", novalidate: true, onsubmit: event => { event.preventDefault(); this.take(); }},
      element("h2", {}, "Before you look"),
      this.ask,
      element("div", {class: "row"}, this.hand, element("button", {type: "submit", class: "primary", id: "guess-show"}, "Show me"),
        element("button", {type: "button", id: "guess-skip", onclick: () => done({skipped: true, own: [], others: []})}, "Show without guessing")),
      this.problem,
      element("details", {}, element("summary", {}, "Guesses of a whole class"),
        element("p", {}, "Paste them with commas or blanks between; each becomes a dot of its own. A comma within a number would part it."), this.list));
  }

  question(question) {
    const {kind, label} = question;
    this.asked = question;
    this.problem.textContent = "";
    this.list.value = "";
    if (question.isShare) this.ask.textContent = `“${label}”: in how many of 100 runs does it happen within ${world.horizonDays} days?`;
    else if (kind === "level") this.ask.textContent = `“${label}”: take the middle one of all runs. Which rung is it?`;
    else this.ask.textContent = `“${label}”: half of all runs end below which number?`;
    this.field = kind === "level"
      ? element("select", {id: "guess-number", "aria-labelledby": "guess-ask"}, element("option", {value: ""}, "Choose a rung"),
        [...new Set(world.rungs.map(rung => rung.level))].sort((a, b) => b - a).map(level => element("option", {value: level}, rungsAt(level))))
      : element("input", {type: "number", step: "any", id: "guess-number", inputmode: "decimal", "aria-labelledby": "guess-ask"});
    this.hand.replaceChildren(this.field, " " + (question.isShare ? "of 100 runs" : kind === "level" ? "" : question.unit));
  }

  take() {
    const problems = [];
    const own = this.field.value === "" ? [] : [Number(this.field.value)];
    const others = this.list.value.split(/[\s,;]+/).filter(Boolean).map(Number);
    if (this.field.validity.badInput) problems.push("Your guess is no number.");
    if (own.length + others.length === 0 && problems.length === 0) problems.push("Write a number first, or show without guessing.");
    if (others.some(value => !Number.isFinite(value))) problems.push("The list holds something that is no number.");
    if (this.asked.isShare && [...own, ...others].some(value => value < 0 || value > 100)) problems.push("Of 100 runs it can be 0 to 100.");
    this.problem.textContent = problems.join(" ");
    if (problems.length === 0) this.done({skipped: false, own, others});
    else this.field.focus();
  }
}

// What became of a guess, in words.
const guessOutcome = (question, guess, values) => {
  if (!guess || guess.skipped || values.length === 0) return "";
  const yours = guess.own.map(value => {
    if (question.isShare) {
      const so = values.filter(each => question.kind === "day" ? !Number.isNaN(each) : each === 1).length;
      return `Your guess: in ${said(value)} of 100 runs. It happened in ${said(so)} of ${said(values.length)}, that is ${inPercent(so / values.length)}.`;
    }
    const below = values.filter(each => each < value).length;
    return `Your guess: ${question.value(value)}; ${inPercent(below / values.length)} of the runs were below.`;
  });
  if (guess.others.length === 0) return yours.join("");
  return [...yours, classOutcome(question, guess.others, values)].join(" ");
};

const classOutcome = (question, others, values) => {
  if (question.isShare) {
    const sorted = inOrder(others);
    return `The class guessed ${said(sorted[0])} to ${said(sorted[sorted.length - 1])} of 100 runs, the middle one ${said(quantileOf(sorted, 0.5))}.`;
  }
  const sorted = inOrder(values);
  const [low, high] = [quantileOf(sorted, 0.25), quantileOf(sorted, 0.75)];
  const within = others.filter(value => value >= low && value <= high).length;
  return `${within} of ${others.length} guesses of the class ${within === 1 ? "lies" : "lie"} within the middle half of the runs.`;
};
