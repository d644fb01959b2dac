// What leaves the page: the picture and the runs as files, and the worksheet on paper.
const saveAs = (name, content, type) => {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = element("a", {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};

// A picture that stands by itself: what the page's style says of each part is written into it.
const PAINTED = ["fill", "stroke", "stroke-width", "stroke-dasharray", "paint-order", "font-size", "font-weight", "font-family", "opacity", "display"];

const pictureAlone = (svg, lines) => {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((part, i) => {
    const style = getComputedStyle(part);
    PAINTED.forEach(name => { if (style.getPropertyValue(name)) to[i].style.setProperty(name, style.getPropertyValue(name)); });
    ["class", "role", "tabindex", "aria-activedescendant", "aria-selected"].forEach(name => to[i].removeAttribute(name));
  });
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const page = getComputedStyle(document.body);
  const head = 16 + 20 * lines.length;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `0 ${-head} ${width} ${height + head + 8}`);
  copy.setAttribute("width", width);
  copy.setAttribute("height", height + head + 8);
  copy.prepend(drawn("rect", {x: 0, y: -head, width, height: height + head + 8, fill: page.backgroundColor}),
    ...lines.map((line, i) => drawn("text", {x: 12, y: 20 - head + 20 * i, fill: page.color, "font-family": "sans-serif", "font-size": i === 0 ? 16 : 13,
      "font-weight": i === 0 ? "bold" : "normal"}, line)));
  return {text: new XMLSerializer().serializeToString(copy), width, height: height + head + 8};
};

const savePng = async (name, {text, width, height}) => {
  const image = new Image();
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error("the picture cannot be painted"));
  });
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await loaded;
  const canvas = element("canvas", {width: 2 * width, height: 2 * height});
  canvas.getContext("2d").drawImage(image, 0, 0, 2 * width, 2 * height);
  const blob = await new Promise(resolve => canvas.toBlob(resolve, "image/png"));
  saveAs(name, blob);
};

// A cell of CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it.
const csvCell = value => {
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
};

// A row for each run of each sample; an empty cell: it never happened.
const csvOf = (samples, n) => {
  const names = world.responses.map(response => response.name);
  const rows = samples.flatMap(sample => sample.shown(n(sample)).map(number =>
    [sample.key, number, settingWords(sample.setting), ...names.map(name => sample.rows.get(number)[name])]));
  return [["sample", "replication", "setting", ...names], ...rows].map(row => row.map(csvCell).join(",")).join("\n") + "\n";
};

// The worksheet that prints in place of the controls.
const worksheet = (question, guess, sentences, setting, count) => element("section", {class: "worksheet"},
  element("h2", {}, "Predict, then see"),
  element("p", {}, element("strong", {}, "Question: "), question.words),
  element("p", {}, element("strong", {}, "My guess: "), guess && guess.own.length > 0 ? said(guess.own[0]) : "______________"),
  guess && guess.others.length > 0 ? element("p", {}, element("strong", {}, "Guesses of the class: "), guess.others.map(said).join(", ")) : "",
  element("p", {class: "space"}, "Why I think so:"),
  element("p", {}, element("strong", {}, "A: "), "as in the file. ", element("strong", {}, "B: "), setting || "as in the file", `. ${count} runs, seed ${facts.seed}, Brink ${facts.engine.version}.`),
  sentences.map(sentence => element("p", {}, sentence)),
  element("p", {class: "space"}, "What I see, and what surprised me:"),
  element("p", {class: "space"}, "What would change the picture:"));
