package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.blob;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.util.SplittableRandom;

/** Hair in two layers, behind and in front of the face. */
final class Hair {
  private final Person person;
  private final String style;
  private final String length;
  private final Tresses tresses;
  private final Fringe fringe;

  Hair(Person person, SplittableRandom random) {
    this.person = person;
    this.style = person.scene().get(Axis.HAIR_STYLE);
    this.length = person.scene().get(Axis.HAIR_LENGTH);
    Color[] bands = {new Color(0xD93A3F), new Color(0x3F74CF), Color.WHITE, new Color(0xF6D04B)};
    Color band = bands[random.nextInt(bands.length)];
    int cut = random.nextInt(person.male() || person.grown() ? 3 : 4);
    int side = person.turn() > 0.5 ? -1 : person.turn() < -0.5 ? 1 : random.nextBoolean() ? 1 : -1;
    double lively = random.nextDouble(-1, 1);
    this.tresses = new Tresses(person.hair(), band, lively);
    this.fringe = new Fringe(person, cut, side, lively);
  }

  /** What the fringe throws on the forehead. */
  Shape shade() {
    return fringe.shade();
  }

  /** How far the hair reaches above the face's centre. */
  double top() {
    return switch (style) {
      case "spiky" -> 186;
      case "bun" -> 240;
      default -> 156;
    };
  }

  void behind(Pen pen) {
    switch (style) {
      case "bald" -> {}
      case "bob" -> tresses.back(pen, 128, 112, false, true);
      case "ponytail" -> {
        tresses.tail(pen);
        tresses.back(pen, 108, 66, false, false);
      }
      case "twin tails" -> tresses.back(pen, 108, 60, false, false);
      case "braids" -> tresses.back(pen, 108, 82, false, false);
      case "bun" -> {
        tresses.bun(pen, person.shift() * -0.5, -176, 62);
        tresses.back(pen, 108, 62, false, false);
      }
      case "spiky" -> tresses.back(pen, 112, length.equals("medium") ? 130 : 78, true, false);
      default -> {
        boolean wavy = style.equals("wavy");
        switch (length) {
          case "long" -> tresses.back(pen, wavy ? 168 : 148, 400, wavy, false);
          case "medium" -> tresses.back(pen, wavy ? 150 : 130, 196, wavy, false);
          default -> tresses.back(pen, wavy ? 124 : 114, 84, wavy, false);
        }
      }
    }
  }

  void inFront(Pen pen) {
    if (style.equals("bald")) {
      baldSides(pen);
      return;
    }
    if (style.equals("twin tails")) {
      tresses.twinTail(pen, -1);
      tresses.twinTail(pen, 1);
    }
    if (style.equals("braids")) {
      tresses.braid(pen, -1);
      tresses.braid(pen, 1);
    }
    fringe.draw(pen);
  }

  private void baldSides(Pen pen) {
    for (int s = -1; s <= 1; s += 2) {
      Shape tuft = blob(s * 92, -40, s * 122, -34, s * 130, 4, s * 118, 42, s * 98, 34, s * 88, -4);
      pen.area(tuft, person.hair());
    }
    Shape head = ellipse(0, -20, 98, 108);
    pen.light(head, ellipse(-30, -88, 34, 13), person.skin());
  }
}
