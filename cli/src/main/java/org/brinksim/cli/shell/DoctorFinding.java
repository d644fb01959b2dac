package org.brinksim.cli.shell;

/**
 * What was found of one thing that Brink needs.
 *
 * @param name the thing
 * @param ok whether it is there
 * @param needed whether runs need it; without the others something else of Brink does not work
 * @param found what was found, in words
 * @param advice what to do; empty where it is there
 */
record DoctorFinding(String name, boolean ok, boolean needed, String found, String advice) {
  /** Something that is there. */
  static DoctorFinding there(String name, boolean needed, String found) {
    return new DoctorFinding(name, true, needed, found, "");
  }

  /** Something that is not. */
  static DoctorFinding missing(String name, boolean needed, String found, String advice) {
    return new DoctorFinding(name, false, needed, found, advice);
  }
}
