// Colours and marks: what a side, a force, a rung and a line look like. A colour never stands alone: each comes with a shape.
const HUES = {red: [6, 7], orange: [0, 4], blue: [1, 5], green: [2, 2], pink: [3, 3]};
const MARKS = ["circle", "square", "triangle", "diamond", "cross", "ring"];

// A side that is called by a colour has that colour; the others have those that are left.
const sideHues = (() => {
  const called = world.sides.map(side => side.title.toLowerCase().split(/[^a-z]+/).find(word => word in HUES));
  const left = ["orange", "blue", "green", "pink"].filter(hue => !called.includes(hue) && !(hue === "orange" && called.includes("red")));
  return called.map(hue => hue || left.shift() || "blue");
})();

// The place of a force among those of its side.
const placeOnSide = force => world.forces.slice(0, force).filter(other => other.side === world.forces[force].side).length;
const hueOfForce = force => HUES[sideHues[world.forces[force].side]][placeOnSide(force) % 2];
const hueOfSide = side => HUES[sideHues[side]][0];

// A colour of the style sheet as three numbers.
const colourProbe = document.createElement("canvas").getContext("2d");
const colourNumbers = colour => {
  colourProbe.fillStyle = colour;
  return [1, 3, 5].map(at => parseInt(colourProbe.fillStyle.slice(at, at + 2), 16));
};
const mixed = (from, to, share) => from.map((part, i) => Math.round(part + (to[i] - part) * share));
const asColour = numbers => "rgb(" + numbers.join(", ") + ")";

// The colour of a rung: the farther from the ladder's middle, the stronger.
const rungNumbers = (rung, style) => {
  const calm = rung.level < 0;
  const alike = world.rungs.map(other => other.level).filter(level => level < 0 === calm).sort((a, b) => a - b);
  const rank = alike.length === 1 ? 0.5 : alike.indexOf(rung.level) / (alike.length - 1);
  const stops = calm ? 4 : 6;
  const at = (calm ? 1 - rank : rank) * stops;
  const low = Math.min(Math.floor(at), stops - 1);
  const stop = place => colourNumbers(style.getPropertyValue((calm ? "--calm" : "--rising") + place).trim());
  return mixed(stop(low), stop(low + 1), at - low);
};

// Writes the colours of the rungs, and their tints for a ground of words, into the page's style.
const paintRungs = () => {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const paper = colourNumbers(style.getPropertyValue("--paper").trim());
  world.rungs.forEach((rung, place) => {
    const colour = rungNumbers(rung, style);
    root.style.setProperty("--rung-" + place, asColour(colour));
    root.style.setProperty("--rung-tint-" + place, asColour(mixed(paper, colour, Number(style.getPropertyValue("--tint")))));
  });
};

// Gives an element the colours of a rung.
const withRung = (made, place) => {
  made.style.setProperty("--rung", "var(--rung-" + place + ")");
  made.style.setProperty("--rung-tint", "var(--rung-tint-" + place + ")");
};

// The colours that a picture is painted with, as they are now: they follow the theme of the machine.
const paints = () => {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue(name).trim();
  return {
    paper: of("--paper"), ink: of("--ink"), soft: of("--soft"), line: of("--line"), mark: of("--mark"), halo: of("--halo"),
    hues: Array.from({length: 8}, (_, i) => of("--hue" + i)), deep: Array.from({length: 8}, (_, i) => of("--deep" + i)),
    open: of("--ground-open"), forest: of("--ground-forest"), urban: of("--ground-urban"), river: of("--ground-river"), other: of("--ground-other"),
    sign: of("--sign"), held: Number(of("--held")),
  };
};

// Calls when the theme of the machine changes.
const onTheme = changed => ["screen and (prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]
  .forEach(query => matchMedia(query).addEventListener("change", changed));
paintRungs();
onTheme(paintRungs);
const calmMotion = matchMedia("(prefers-reduced-motion: reduce)");

const longDate = day => new Date(Date.parse(world.start + "T00:00:00Z") + Math.floor(day) * 86400000)
  .toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
const dayWords = day => "Day " + said(day) + " of " + said(world.horizonDays);
