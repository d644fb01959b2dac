// The steps of a lesson: what to do, where to look, what is asked, and room for answers.
class LessonView {
  constructor(lesson) {
    this.lesson = lesson;
    this.done = lesson.steps.map(() => element("input", {type: "checkbox"}));
    this.progress = element("p", {class: "lesson-progress", role: "status", id: "lesson-progress"});
    this.root = element("div", {class: "lesson"},
      element("h2", {}, `A lesson of ${lesson.minutes} minutes`),
      element("p", {class: "lesson-aim"}, lesson.aim),
      element("p", {}, lesson.before),
      element("p", {class: "hint"}, "A link below opens a view of this page; the tab “Lesson” leads back. "
        + "What you write stays in this page until it is closed: print it, or copy it."),
      this.progress,
      element("ol", {class: "lesson-steps"}, lesson.steps.map((step, place) => this.step(step, place))),
      element("button", {type: "button", id: "lesson-print", onclick: () => window.print()}, "Print the lesson with my answers"));
    this.count();
  }

  step(step, place) {
    const box = this.done[place];
    box.addEventListener("change", () => this.count());
    return element("li", {class: "lesson-step"},
      element("h3", {}, step.title, element("span", {class: "minutes"}, ` ${step.minutes} min`)),
      element("p", {}, step.text),
      element("p", {class: "lesson-links"}, Object.entries(step.links).map(([words, to]) => element("a", {href: "#" + to}, words))),
      step.ask.map((question, i) => this.question(question, `answer-${place + 1}-${i + 1}`)),
      element("label", {class: "lesson-done"}, box, " Done", element("span", {class: "unseen"}, ": " + step.title)));
  }

  // On paper a field cuts off what is longer than itself: there the text stands beside it.
  question(question, id) {
    const written = element("p", {class: "written"});
    const field = element("textarea", {id, rows: 2, oninput: () => { written.textContent = field.value; }});
    return element("div", {class: "lesson-question"}, element("label", {for: id}, question), field, written);
  }

  count() {
    const done = this.done.filter(box => box.checked).length;
    this.progress.textContent = `${done} of ${this.done.length} steps done`;
  }
}

const lessonView = {id: "lesson", title: "Lesson", async open(panel) {
  panel.append(new LessonView(facts.lesson).root);
}};
