package org.brinksim.reports.drawing;

import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;

/** How Batik writes a picture: all by its defaults, but for comments, identifiers and numbers. */
final class SvgContext extends SVGGeneratorContext {

  /**
   * A context.
   *
   * @param document the picture
   * @param ids makes identifiers
   */
  SvgContext(Document document, SVGIDGenerator ids) {
    super(document);
    setIDGenerator(ids);
    setExtensionHandler(new DefaultExtensionHandler());
    setImageHandler(new ImageHandlerBase64Encoder());
    setStyleHandler(new DefaultStyleHandler());
    setErrorHandler(new DefaultErrorHandler());
    decimalFormat = new Hundredths();
  }
}
