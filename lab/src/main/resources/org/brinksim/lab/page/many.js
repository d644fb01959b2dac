// The view of many runs.
const manyView = {id: "many", title: "Many runs", async open(panel, pool) {
  panel.append(element("p", {}, "…"));
}};
