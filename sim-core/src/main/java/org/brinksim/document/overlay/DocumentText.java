package org.brinksim.document.overlay;

/**
 * A file's name and content, wherever it came from.
 *
 * @param name the name for people and messages, for example {@code kursk-2024.yaml}
 * @param text the content: YAML, or JSON
 */
public record DocumentText(String name, String text) {}
