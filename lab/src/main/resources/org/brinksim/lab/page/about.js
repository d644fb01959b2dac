// What the page is, what stands behind it, and what it is not for.
const aboutView = {id: "about", title: "About", async open(panel) {
  panel.append(
    element("h2", {}, "What this is"),
    element("p", {}, world.description));
}};
