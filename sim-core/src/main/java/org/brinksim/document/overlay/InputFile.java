package org.brinksim.document.overlay;

/**
 * A file that a document was read from.
 *
 * @param name the name as given, or as found through {@code extends}
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal digits
 */
public record InputFile(String name, String sha256) {}
