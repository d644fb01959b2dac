// What the page is, what stands behind it, and what it is not for.
const sourcesTable = () => element("table", {},
  element("caption", {}, "What the sources say. Each is a claim, in our own words: who said it, and when."),
  element("thead", {}, element("tr", {}, ["Claim", "By", "Date", "Where"].map(head => element("th", {scope: "col"}, head)))),
  element("tbody", {}, Object.entries(world.claims).map(([name, claim]) => element("tr", {id: "claim-" + name},
    element("th", {scope: "row"}, claim.says), element("td", {}, claim.by), element("td", {}, claim.date), element("td", {}, claim.source)))));

const basisOf = parameter => parameter.claim
  ? "Claimed: " + (world.claims[parameter.claim] ? world.claims[parameter.claim].says : parameter.claim)
  : (parameter.inspired.length > 0 ? "Assumed, leaning on a claim: " : "Assumed: ") + parameter.assumption;

const parametersTable = () => element("table", {},
  element("caption", {}, "What nobody outside knows exactly. Each run draws its own values."),
  element("thead", {}, element("tr", {}, ["Parameter", "Law", "Unit", "What it rests on"].map(head => element("th", {scope: "col"}, head)))),
  element("tbody", {}, world.parameters.map(parameter => element("tr", {},
    element("th", {scope: "row"}, parameter.label), element("td", {}, parameter.law), element("td", {}, parameter.unit), element("td", {}, basisOf(parameter))))));

const recordedWords = (recorded, ofPoints) => {
  const [held, of] = recorded ? [recorded.numbers.length, facts.recorded.of]
    : [(ofPoints || []).reduce((sum, each) => sum + each.numbers.length, 0), points.reduce((sum, point) => sum + (point.recorded ? point.recorded.of : 0), 0)];
  return held === 0 ? "none" : held.toLocaleString("en-US") + (of > held ? " of " + of.toLocaleString("en-US") : "");
};

const madeOf = (recorded, ofPoints) => element("dl", {},
  facts.study ? [element("dt", {}, "Study"), element("dd", {}, facts.study.title + ", " + points.length + " points. " + facts.study.description)] : [],
  element("dt", {}, "Scenario"), element("dd", {}, world.title + " (" + world.id + "), " + world.horizonDays + " days from " + dateOf(0)),
  element("dt", {}, "Recorded runs"), element("dd", {}, recordedWords(recorded, ofPoints)),
  element("dt", {}, "Seed"), element("dd", {}, facts.seed),
  element("dt", {}, "Changed by hand in every run"), element("dd", {}, facts.interventions.length > 0 ? facts.interventions.join("; ") : "nothing"),
  element("dt", {}, "Engine"), element("dd", {}, "Brink " + facts.engine.version + ", commit " + facts.engine.commit));

const scrolling = (label, table) => element("div", {class: "scrolling", tabindex: "0", role: "region", "aria-label": label}, table);

const aboutView = {id: "about", title: "About", async open(panel, starting, recorded, ofPoints) {
  panel.append(
    element("h2", {}, "The question"),
    element("p", {class: "prose"}, world.description),
    element("h2", {}, "What this is not for"),
    element("ul", {class: "prose"}, world.notFor.map(([short, long]) => element("li", {}, element("strong", {}, short), " ", long))),
    element("h2", {}, "Where the numbers come from"),
    madeOf(recorded, ofPoints),
    element("details", {}, element("summary", {}, "Sources: " + Object.keys(world.claims).length + " claims"), scrolling("Sources", sourcesTable())),
    element("details", {}, element("summary", {}, "Parameters: " + world.parameters.length + " unknowns"), scrolling("Parameters", parametersTable())),
    element("details", {}, element("summary", {}, "Licences of what is in this page"),
      element("pre", {class: "notices"}, document.getElementById("notices").textContent.trim())));
}};
