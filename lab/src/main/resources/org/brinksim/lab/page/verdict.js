// Whether B differs from A: the verdict as brink compare gives it, and luck alone beside it.
class VerdictCard {
  constructor() {
    this.content = element("div", {});
    this.element = element("section", {class: "verdict", id: "many-verdict", "aria-label": "Does B differ from A?", hidden: true}, this.content);
  }

  hide() {
    this.element.hidden = true;
    this.content.replaceChildren();
  }

  waiting(words) {
    this.element.hidden = false;
    this.element.dataset.kind = "WAITING";
    this.content.replaceChildren(element("p", {}, words));
  }

  // found: of pool.verdicts; luck: the same of A against A with other runs, or null.
  show(question, found, luck, judged) {
    this.element.hidden = false;
    this.element.dataset.kind = found.verdict;
    this.content.replaceChildren(
      element("p", {class: "verdict-word"}, element("span", {class: "verdict-mark", "aria-hidden": "true"}), sentence(found.words)),
      element("p", {}, found.meaning),
      this.table(found),
      differencePicture(question, found, luck) || "",
      luck ? element("p", {class: "luck"}, luckWords(luck)) : "",
      element("details", {}, element("summary", {}, "How this is judged"),
        element("p", {}, `As brink compare judges. Run k of A and run k of B have the same luck, so that they are compared pair by pair. `
          + `“Different” allows an error of 5 % over the ${judged} numbers that are judged together: the main questions and this one. “Same” needs the difference to lie within the margin: `
          + `a twentieth of A's standard deviation for a mean, two points for a share of runs. p ${found.pValue.startsWith("<") ? "" : "= "}${found.pValue}.`)));
  }

  table(found) {
    const cells = [["A", found.first], ["B", found.second], ["B less A, with its 95 % interval", found.difference], ["margin", found.margin]];
    return element("dl", {class: "verdict-numbers"}, element("dt", {}, "compared"), element("dd", {}, found.compared),
      cells.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
  }
}

const sentence = words => words.charAt(0).toUpperCase() + words.slice(1);

const luckWords = luck => `Luck alone: A against A in other runs gives ${luck.difference}; ${luck.words}. `
  + "These runs have other numbers, from 1,000,000 on: their luck is as independent as that of another seed.";

// The difference with its interval, against none and the margin; below it luck alone.
const differencePicture = (question, found, luck) => {
  const bars = [["B less A", found, "b"], ["luck alone", luck, "luck"]].filter(([, bar]) => bar && bar.low !== null && bar.apart !== null);
  if (bars.length === 0) return null;
  const most = 1.08 * Math.max(found.within || 0, ...bars.flatMap(([, bar]) => [Math.abs(bar.low), Math.abs(bar.high)]));
  if (!(most > 0)) return null;
  const [left, width] = [96, 300];
  const at = value => left + width / 2 + value / most * width / 2;
  const height = 22 + 26 * bars.length;
  return drawn("svg", {viewBox: `0 0 ${left + width + 12} ${height}`, class: "difference", role: "img", "aria-label": "The difference with its interval, beside no difference and the margin"},
    found.within ? drawn("rect", {class: "margin", x: at(-found.within), y: 2, width: at(found.within) - at(-found.within), height: height - 20}) : null,
    drawn("line", {class: "none", x1: at(0), x2: at(0), y1: 2, y2: height - 18}),
    drawn("text", {class: "tick", x: at(0), y: height - 4, "text-anchor": "middle"}, "no difference"),
    bars.flatMap(([name, bar, key], i) => {
      const y = 16 + 26 * i;
      return [drawn("text", {class: "tick", x: 4, y: y + 5}, name),
        drawn("line", {class: "interval", x1: at(bar.low), x2: at(bar.high), y1: y, y2: y}),
        drawn("path", {class: "dot " + key, d: SHAPES[key](13), transform: `translate(${at(bar.apart)} ${y})`})];
    }));
};
