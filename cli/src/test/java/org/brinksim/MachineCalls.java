package org.brinksim;

import java.util.List;
import java.util.Set;

/** Which calls of the JDK give other bytes on another machine. */
public final class MachineCalls {
  private static final String LOCALE = "Ljava/util/Locale;";
  private static final String CHARSET = "Ljava/nio/charset/Charset;";

  /** Methods that format in a language: refused even with one, as there is Template. */
  private static final Set<String> FORMATS =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.io.PrintStream.printf",
          "java.io.PrintStream.format",
          "java.io.PrintWriter.printf",
          "java.io.PrintWriter.format",
          "java.io.Console.printf",
          "java.io.Console.format",
          "java.util.Locale.getDefault",
          "java.text.MessageFormat.format",
          "java.time.format.DateTimeFormatter.ofLocalizedDate",
          "java.time.format.DateTimeFormatter.ofLocalizedTime",
          "java.time.format.DateTimeFormatter.ofLocalizedDateTime");

  /** Classes that are made, or methods that work, in the machine's language unless told one. */
  private static final Set<String> NEED_A_LOCALE =
      Set.of(
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.time.format.DateTimeFormatter.ofPattern",
          "java.time.format.DateTimeFormatterBuilder.toFormatter",
          "java.text.DecimalFormatSymbols.<init>",
          "java.text.DecimalFormatSymbols.getInstance",
          "java.text.SimpleDateFormat.<init>",
          "java.text.MessageFormat.<init>",
          "java.text.BreakIterator.getCharacterInstance",
          "java.text.BreakIterator.getLineInstance",
          "java.text.BreakIterator.getWordInstance",
          "java.text.BreakIterator.getSentenceInstance",
          "java.text.Collator.getInstance",
          "java.util.Calendar.getInstance",
          "java.util.GregorianCalendar.<init>",
          "java.util.Formatter.<init>",
          "java.util.ResourceBundle.getBundle",
          "java.util.Currency.getInstance");

  private static final Set<String> NEED_A_CHARSET =
      Set.of(
          "java.lang.String.getBytes",
          "java.io.InputStreamReader.<init>",
          "java.io.OutputStreamWriter.<init>",
          "java.io.FileReader.<init>",
          "java.io.FileWriter.<init>",
          "java.io.PrintStream.<init>",
          "java.io.ByteArrayOutputStream.toString",
          "java.util.Scanner.<init>",
          "java.net.URLEncoder.encode",
          "java.net.URLDecoder.decode");

  private static final List<String> BOXED =
      List.of("Ljava/lang/Double;", "Ljava/lang/Float;", "Ljava/lang/Number;");

  private MachineCalls() {}

  public static boolean usesItsLanguage(Call call) {
    String called = called(call);
    boolean told = call.types().contains(LOCALE);
    return FORMATS.contains(called)
        || NEED_A_LOCALE.contains(called) && !told
        || call.owner().equals("java.text.NumberFormat")
            && call.name().startsWith("get")
            && call.name().endsWith("Instance")
            && !told
        || call.owner().equals("java.text.DateFormat") && call.name().endsWith("Instance") && !told
        || called.equals("java.text.DecimalFormat.<init>")
            && !call.types().contains("DecimalFormatSymbols");
  }

  public static boolean usesItsCharset(Call call) {
    String called = called(call);
    boolean bytesToText =
        called.equals("java.lang.String.<init>") && call.types().startsWith("([B");
    boolean textToBytes =
        called.equals("java.io.PrintWriter.<init>")
            && !call.types().startsWith("(Ljava/io/Writer;");
    return called.equals("java.nio.charset.Charset.defaultCharset")
        || (NEED_A_CHARSET.contains(called) || bytesToText || textToBytes)
            && !call.types().contains(CHARSET);
  }

  public static boolean writesANumberItsWay(Call call) {
    boolean takesOne = takesANumber(parameters(call));
    return switch (call.owner()) {
      case "java.lang.Double", "java.lang.Float" -> call.name().equals("toString");
      case "java.lang.String" -> call.name().equals("valueOf") && takesOne;
      case "java.lang.StringBuilder", "java.lang.StringBuffer" -> takesOne;
      case "java.io.PrintStream", "java.io.PrintWriter" -> takesOne;
      case "java.math.BigDecimal" -> call.name().equals("valueOf") && takesOne;
      case "java.lang.invoke.StringConcatFactory" -> takesOne;
      default -> false;
    };
  }

  private static boolean takesANumber(String parameters) {
    String simple = parameters;
    for (String boxed : BOXED) {
      simple = simple.replace(boxed, "D");
    }
    simple = simple.replaceAll("L[^;]*;", "");
    return simple.contains("D") || simple.contains("F");
  }

  private static String parameters(Call call) {
    return call.types().substring(0, call.types().indexOf(')'));
  }

  private static String called(Call call) {
    return call.owner() + "." + call.name();
  }
}
