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

// The colour of a rung: the farther from the ladder's middle, the stronger.
const rungColour = rung => {
  const calm = rung.level < 0;
  const alike = world.rungs.map(other => other.level).filter(level => level < 0 === calm).sort((a, b) => a - b);
  const rank = alike.length === 1 ? 0.5 : alike.indexOf(rung.level) / (alike.length - 1);
  const stops = calm ? 4 : 6;
  const at = (calm ? 1 - rank : rank) * stops;
  const low = Math.min(Math.floor(at), stops - 1);
  const name = calm ? "--calm" : "--rising";
  return "color-mix(in lab, var(" + name + (low + 1) + ") " + Math.round((at - low) * 100) + "%, var(" + name + low + "))";
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
const onTheme = changed => ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]
  .forEach(query => matchMedia(query).addEventListener("change", changed));
const calmMotion = matchMedia("(prefers-reduced-motion: reduce)");

const longDate = day => new Date(Date.parse(world.start + "T00:00:00Z") + Math.floor(day) * 86400000)
  .toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
const dayWords = day => "Day " + said(day) + " of " + said(world.horizonDays);
