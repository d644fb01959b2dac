// A page that is dark by itself turns light for paper, which waits for no frame: the theatre is painted at once.
const repaintInAFrame = TheatreView.prototype.repaint;
TheatreView.prototype.repaint = function () {
  repaintInAFrame.call(this);
  if (this.asked) this.draw();
};

