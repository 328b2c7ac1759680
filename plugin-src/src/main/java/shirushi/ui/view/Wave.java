package shirushi.ui.view;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.JTextComponent;
import javax.swing.text.LayeredHighlighter;
import javax.swing.text.Position;
import javax.swing.text.View;
import shirushi.style.Colours;
import shirushi.style.Space;

/** The wave under a word that the model doesn't know. */
final class Wave extends LayeredHighlighter.LayerPainter {
  static final LayeredHighlighter.LayerPainter PAINTER = new Wave();

  private Wave() {}

  @Override
  public void paint(Graphics g, int from, int to, Shape bounds, JTextComponent text) {
    // Layered painters are asked line by line, below.
    assert text.getHighlighter() instanceof DefaultHighlighter;
  }

  @Override
  public Shape paintLayer(
      Graphics graphics, int from, int to, Shape bounds, JTextComponent text, View view) {
    Rectangle line;
    try {
      line =
          view.modelToView(from, Position.Bias.Forward, to, Position.Bias.Backward, bounds)
              .getBounds();
    } catch (BadLocationException e) {
      return null; // The word has gone since; the next marks will say so.
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Colours.now().alarm());
    g.setStroke(new BasicStroke(Space.px(1) * 1.2f));
    float high = Space.px(2);
    float y = line.y + line.height - high;
    Path2D wave = new Path2D.Float();
    wave.moveTo(line.x, y);
    for (float x = line.x; x < line.x + line.width; x += 2 * high) {
      wave.quadTo(x + high / 2, y - high, x + high, y);
      wave.quadTo(x + high * 1.5f, y + high, x + 2 * high, y);
    }
    g.clipRect(line.x, line.y, line.width, line.height);
    g.draw(wave);
    g.dispose();
    return line;
  }
}
