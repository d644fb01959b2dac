// The view of one run.
const playView = {id: "run", title: "One run", async open(panel, pool) {
  panel.append(element("p", {}, "…"));
}};
