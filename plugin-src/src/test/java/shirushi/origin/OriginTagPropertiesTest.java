package shirushi.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for tags of any kind. */
class OriginTagPropertiesTest {
  @Property
  void unionIsCommutative(@ForAll("tags") OriginTag a, @ForAll("tags") OriginTag b) {
    assertThat(a.union(b)).isEqualTo(b.union(a));
  }

  @Property
  void unionIsAssociative(
      @ForAll("tags") OriginTag a, @ForAll("tags") OriginTag b, @ForAll("tags") OriginTag c) {
    assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
  }

  @Property
  void unionIsIdempotentHoweverOftenAPartComesBack(
      @ForAll("tags") OriginTag a, @ForAll("tags") OriginTag b) {
    assertThat(a.union(a)).isEqualTo(a);
    OriginTag both = a.union(b);
    assertThat(both.union(a)).isEqualTo(both);
    assertThat(both.union(b).union(both)).isEqualTo(both);
  }

  @Property
  void unionIsAiExactlyWhereAPartIs(@ForAll("tags") OriginTag a, @ForAll("tags") OriginTag b) {
    assertThat(a.union(b).isAi()).isEqualTo(a.isAi() || b.isAi());
  }

  @Property
  void paintingOverNeverLosesAi(@ForAll("tags") OriginTag tag) {
    OriginTag edited = tag.edited("ef56", Instant.EPOCH);
    assertThat(edited.isAi()).isEqualTo(tag.isAi());
    assertThat(edited.edited("ef56", Instant.EPOCH)).isEqualTo(edited);
  }

  @Property
  void jsonGivesBackEveryTag(@ForAll("tags") OriginTag tag) throws OriginException {
    assertThat(OriginTag.fromJson(tag.toJson())).isEqualTo(tag);
  }

  @Property(tries = 200)
  void xmpGivesBackEveryTag(@ForAll("tags") OriginTag tag) throws OriginException {
    assertThat(Xmp.read(Xmp.write(tag))).contains(tag);
  }

  /** Single origins, and unions and edits of them. */
  @Provide
  Arbitrary<OriginTag> tags() {
    Arbitrary<OriginTag> single = single();
    Arbitrary<OriginTag> united =
        single.list().ofMinSize(2).ofMaxSize(4).map(l -> l.stream().reduce(OriginTag::union).get());
    Arbitrary<OriginTag> edited =
        Combinators.combine(united, text())
            .as((tag, hash) -> tag.edited(hash, Instant.ofEpochSecond(7)));
    return Arbitraries.oneOf(single, united, edited);
  }

  private static Arbitrary<OriginTag> single() {
    return Combinators.combine(
            origins(),
            text().tuple3(),
            Combinators.combine(text(), Arbitraries.floats()).as((s, f) -> new Sampler(s, 3, f, f)),
            text().list().ofMaxSize(2),
            Combinators.combine(Arbitraries.of(Usage.Scope.values()), text()).as(Usage::new),
            Arbitraries.of(Role.values()),
            Arbitraries.longs())
        .as(
            (start, words, sampler, ingredients, usage, role, number) ->
                start
                    .prompt(words.get1(), words.get2(), words.get3())
                    .sampler(sampler)
                    .ingredients(ingredients)
                    .usage(usage)
                    .role(role)
                    .seed(number)
                    .ledgerIndex(number)
                    .time(Instant.ofEpochMilli(number >> 16))
                    .build());
  }

  private static Arbitrary<OriginTagBuilder> origins() {
    return Combinators.combine(
            Arbitraries.of(Operation.values()),
            Arbitraries.of(DigitalSourceType.values()),
            text().map(name -> new Model(name, "1", "", name, name, true)),
            text().map(name -> new Tool(name, name)))
        .as(
            (operation, type, model, tool) ->
                OriginTag.builder(operation).digitalSourceType(type).model(model).tool(tool));
  }

  /** Often the same few words, sometimes anything that a text field lets through. */
  private static Arbitrary<String> text() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of("", "a", "夜空", "\uD83C\uDF38 <&>\n\"")),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
  }
}
