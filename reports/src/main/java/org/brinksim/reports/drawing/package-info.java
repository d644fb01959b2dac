/**
 * Chart records drawn: JFreeChart for the plots, Batik for SVG, ImageIO for PNG.
 *
 * <p>One method draws each kind of chart; {@link org.brinksim.reports.drawing.ChartStyle} alone
 * sets fonts, colours and sizes. The SVG files hold no text, only outlines of a bundled font, and
 * are the same bytes each time and on each machine.
 */
package org.brinksim.reports.drawing;
