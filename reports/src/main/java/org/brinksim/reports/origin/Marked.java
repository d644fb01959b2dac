package org.brinksim.reports.origin;

/** The one place between two marks. */
final class Marked {
  private Marked() {}

  /**
   * The origin between a mark and the next of another kind.
   *
   * @param file the file
   * @param text the same, a character for each byte
   * @throws ChartExportException when there is none, or several
   */
  static Enclosure find(byte[] file, String text, String open, String close) {
    String beginning = open + OriginText.BEGINNING;
    int at = text.indexOf(beginning);
    if (at < 0) {
      throw none();
    }
    if (text.indexOf(beginning, at + 1) >= 0) {
      throw several();
    }
    int from = at + open.length();
    int to = text.indexOf(close, from);
    if (to < 0) {
      throw new ChartExportException(
          "has a damaged origin: it has no end" + ChartExportException.TAKE_ANOTHER);
    }
    return Enclosure.between(file, from, to);
  }

  static ChartExportException none() {
    return new ChartExportException(
        "tells no origin: another program wrote it, or saved it without. Maybe take the file as"
            + " Brink drew it, or the CSV beside that");
  }

  static ChartExportException several() {
    return new ChartExportException(
        "tells several origins, so that it is not as Brink drew it"
            + ChartExportException.TAKE_ANOTHER);
  }
}
