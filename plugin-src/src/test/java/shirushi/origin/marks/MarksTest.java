package shirushi.origin.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Sampler;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;

class MarksTest {
  private static OriginTag tag(String... keywordsAndTexts) {
    return Marks.origin(Samples.png(keywordsAndTexts)).orElseThrow();
  }

  @Test
  void whatAProgramDoesNotSayOfItsSamplerIsNotInvented() throws OriginException {
    OriginTag tag = tag("parameters", "1girl\nSteps: 20, Seed: 1, Size: 64x64");
    assertThat(tag.sampler()).isEqualTo(new Sampler("", 20, Optional.empty(), Optional.empty()));
    assertThat(tag.toJson())
        .contains("\"sampler\": {\n    \"steps\": 20\n  }")
        .doesNotContain("guidance", "strength", "scheduler");
    assertThat(OriginTag.fromJson(tag.toJson())).isEqualTo(tag);
  }

  @Test
  void theWebUisParametersAreRead() {
    OriginTag tag = tag("parameters", Samples.A1111);
    assertThat(tag.operation()).isEqualTo(Operation.IMPORTED_AI);
    assertThat(tag.digitalSourceType()).isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.prompt()).isEqualTo("masterpiece, 1girl, (red hair:1.2)\nnight sky");
    assertThat(tag.negativePrompt()).isEqualTo("lowres, bad hands,\nworst quality");
    assertThat(tag.model().name()).isEqualTo("dreamshaper_8");
    assertThat(tag.model().version()).as("a short hash").isEqualTo("879db523c3");
    assertThat(tag.model().sha256()).isEmpty();
    assertThat(tag.seed()).hasValue(4294967295L);
    assertThat(tag.sampler().scheduler()).isEqualTo("DPM++ 2M Karras");
    assertThat(tag.sampler().steps()).isEqualTo(28);
    assertThat(tag.sampler().guidance()).contains(7.5f);
    assertThat(tag.sampler().strength()).contains(0.4f);
    assertThat(tag.tool().toString()).isEqualTo("Stable Diffusion web UI v1.10.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Steps: 20, Sampler: Euler a, Seed: 1",
        "Negative prompt: dogs\nSteps: 20, Sampler: Euler a, Seed: 1",
        "Steps: how many, said she\nSteps: 20, Sampler: Euler a, Seed: 1"
      })
  void parametersWithoutAPromptAreRead(String text) {
    assertThat(tag("parameters", text).seed()).hasValue(1);
    assertThat(tag("parameters", text).sampler().steps()).isEqualTo(20);
  }

  @Test
  void aGraphAsItWasRunIsReadThroughItsLinks() {
    OriginTag tag = tag("prompt", Samples.COMFY_RUN);
    assertThat(tag.prompt()).isEqualTo("夜空, a cat");
    assertThat(tag.negativePrompt()).isEqualTo("watermark");
    assertThat(tag.model().name()).isEqualTo("animagine-xl-4.0");
    assertThat(tag.seed()).hasValue(156680208700286L);
    assertThat(tag.sampler().scheduler()).isEqualTo("euler normal");
    assertThat(tag.sampler().steps()).isEqualTo(20);
    assertThat(tag.sampler().guidance()).contains(8f);
    assertThat(tag.tool().name()).isEqualTo("ComfyUI");
  }

  @Test
  void aGraphAsItWasDrawnIsReadThroughItsLinks() {
    OriginTag tag = tag("workflow", Samples.COMFY_DRAWN);
    assertThat(tag.prompt()).isEqualTo("a glass bottle");
    assertThat(tag.negativePrompt()).isEqualTo("text, watermark");
    assertThat(tag.model().name()).isEqualTo("v1-5");
    assertThat(tag.seed()).hasValue(42);
    assertThat(tag.sampler().scheduler()).isEqualTo("dpmpp_2m karras");
  }

  @Test
  void theWordsBehindAGuiderAreFound() {
    OriginTag tag = tag("prompt", Samples.COMFY_GUIDED);
    assertThat(tag.prompt()).isEqualTo("a fox");
    assertThat(tag.model().name()).isEqualTo("flux1-dev");
    assertThat(tag.seed()).hasValue(7);
    assertThat(tag.sampler().steps()).isEqualTo(4);
    assertThat(tag.sampler().guidance()).contains(3.5f);
    assertThat(tag.sampler().scheduler()).isEqualTo("euler simple");
  }

  @Test
  void aGraphInExifIsReadAfterItsName() {
    Evidence webp =
        Evidence.of(
            List.of(new TextEntry("EXIF", "Model", "prompt:" + Samples.COMFY_GUIDED)),
            Optional.empty());
    assertThat(Marks.in(webp)).singleElement().extracting(Mark::carrier).isEqualTo("EXIF “Model”");
  }

  @Test
  void aGraphThatLoopsAndAGraphOfLinksIntoNothingEnd() {
    String loop =
        "{\"1\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1,\"positive\":[\"2\",0]}},"
            + "\"2\":{\"class_type\":\"X\",\"inputs\":{\"a\":[\"1\",0],\"b\":[\"9\",0]}}}";
    assertThat(tag("prompt", loop).seed()).hasValue(1);
  }

  @Test
  void invokesThreeGenerationsAreRead() {
    OriginTag third = tag("invokeai_metadata", Samples.INVOKE);
    assertThat(third.prompt()).isEqualTo("a harbour");
    assertThat(third.negativePrompt()).isEqualTo("people");
    assertThat(third.model().name()).isEqualTo("dreamshaper-8");
    assertThat(third.model().version()).isEqualTo("blake3:abcd");
    assertThat(third.seed()).hasValue(123);
    assertThat(third.tool().toString()).isEqualTo("InvokeAI 5.4.2");
    OriginTag second = tag("sd-metadata", Samples.INVOKE_2);
    assertThat(second.prompt()).isEqualTo("a lighthouse");
    assertThat(second.model().name()).isEqualTo("stable-diffusion-1.5");
    assertThat(second.sampler().scheduler()).isEqualTo("k_lms");
    OriginTag first = tag("Dream", "\"a ship [fog]\" -s 50 -S 77 -W 512 -H 512 -C 7.5 -A k_lms");
    assertThat(first.prompt()).isEqualTo("a ship");
    assertThat(first.negativePrompt()).isEqualTo("fog");
    assertThat(first.seed()).hasValue(77);
    assertThat(first.sampler().steps()).isEqualTo(50);
    assertThat(first.sampler().scheduler()).isEqualTo("k_lms");
  }

  @Test
  void novelAisTextsAreRead() {
    String model = "NovelAI Diffusion V4.5 4BDE2A90";
    OriginTag tag =
        tag("Software", "NovelAI", "Source", model, "Comment", Samples.NOVEL, "Description", "d");
    assertThat(tag.prompt()).isEqualTo("1girl, umbrella");
    assertThat(tag.negativePrompt()).isEqualTo("lowres");
    assertThat(tag.model().name()).isEqualTo(model);
    assertThat(tag.seed()).hasValue(3735928559L);
    assertThat(tag.sampler().scheduler()).isEqualTo("k_euler_ancestral");
    OriginTag fourth = tag("Software", "NovelAI", "Comment", Samples.NOVEL_4);
    assertThat(fourth.prompt()).isEqualTo("2girls, rain");
    assertThat(fourth.negativePrompt()).isEqualTo("blurry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          SwarmUI        | {"sui_image_params":{"prompt":"a cat","negativeprompt":"dog","model":"sd/xl.safetensors","seed":5,"steps":20,"cfgscale":7,"swarm_version":"0.9"}}
          Fooocus        | {"prompt":"a cat","negative_prompt":"dog","base_model":"xl.safetensors","base_model_hash":"aa","seed":"5","steps":20,"guidance_scale":7,"sampler":"euler","version":"Fooocus v2.5.5"}
          Draw Things    | {"c":"a cat","uc":"dog","model":"xl.ckpt","sampler":"DPM++ 2M","scale":7,"seed":5,"steps":20,"strength":1}
          Easy Diffusion | {"prompt":"a cat","negative_prompt":"dog","use_stable_diffusion_model":"C:\\\\xl.ckpt","seed":5,"num_inference_steps":20,"guidance_scale":7,"sampler_name":"ddim"}
          """)
  void settingsInOneObjectAreRead(String tool, String json) {
    OriginTag tag = tag("parameters", json);
    assertThat(tag.tool().name()).isEqualTo(tool);
    assertThat(tag.prompt()).isEqualTo("a cat");
    assertThat(tag.negativePrompt()).isEqualTo("dog");
    assertThat(tag.model().name()).isEqualTo("xl");
    assertThat(tag.seed()).hasValue(5);
    assertThat(tag.sampler().steps()).isEqualTo(20);
    assertThat(tag.sampler().guidance()).contains(7f);
  }

  @Test
  void settingsInATextEachAreRead() {
    OriginTag tag =
        tag(
            "Prompt",
            "a cat",
            "Negative Prompt",
            "dog",
            "Stable Diffusion model",
            "xl",
            "Seed",
            "5");
    assertThat(tag.tool().name()).isEqualTo("Easy Diffusion");
    assertThat(tag.prompt()).isEqualTo("a cat");
    assertThat(tag.seed()).hasValue(5);
  }

  @Test
  void aCommentInXmpIsRead() {
    String packet =
        """
        <x:xmpmeta xmlns:x='adobe:ns:meta/'>
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
        <rdf:Description rdf:about='' xmlns:exif='http://ns.adobe.com/exif/1.0/'>
        <exif:UserComment><rdf:Alt><rdf:li xml:lang='x-default'>{"c":"a cat","model":"m",\
        "sampler":"s"}</rdf:li></rdf:Alt></exif:UserComment>
        </rdf:Description></rdf:RDF></x:xmpmeta>""";
    List<Mark> marks = Marks.in(Evidence.of(List.of(), Optional.of(packet)));
    assertThat(marks).singleElement().extracting(Mark::source).isEqualTo("Draw Things");
  }

  @Test
  void chinasLabelIsReadWhereverItStands() {
    String label = "{\"Label\":\"1\",\"ContentProducer\":\"001191\",\"ProduceID\":\"x\"}";
    for (String text : List.of(label, "{\"AIGC\":" + label + "}")) {
      OriginTag tag = tag("AIGC", text);
      assertThat(tag.isAi()).isTrue();
      assertThat(tag.tool().name()).isEqualTo("001191");
    }
    assertThat(tag("UserComment", "{\"AIGC\":" + label + "}").isAi()).isTrue();
    assertThat(Marks.in(Samples.png("AIGC", label.replace("\"1\"", "\"0\"")))).isEmpty();
  }

  @Test
  void midjourneysJobIsRead() {
    String words = "a fox --v 6 Job ID: 6f1e5f0a-0000-4000-8000-0123456789ab";
    assertThat(tag("Description", words).prompt()).isEqualTo("a fox --v 6");
  }

  @Test
  void whatOneMarkDoesNotKnowAnotherTells() {
    OriginTag tag =
        tag("parameters", "a dog\nSteps: 9, Sampler: Euler, Seed: 3", "prompt", Samples.COMFY_RUN);
    assertThat(tag.prompt()).isEqualTo("a dog");
    assertThat(tag.model().name()).isEqualTo("animagine-xl-4.0");
    assertThat(tag.operation()).isEqualTo(Operation.IMPORTED_AI);
    assertThat(tag.sources()).isEmpty();
  }

  @Test
  void ourOwnTagIsBelievedAndAMarkMayOnlyAddAi() {
    Evidence ours = Evidence.of(List.of(), Optional.of(Xmp.write(Tags.full())));
    assertThat(Marks.origin(ours)).contains(Tags.full());
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    Evidence both =
        Evidence.of(
            List.of(new TextEntry("PNG text", "parameters", Samples.A1111)),
            Optional.of(Xmp.write(drawn)));
    OriginTag tag = Marks.origin(both).orElseThrow();
    assertThat(tag.digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
  }

  @Test
  void credentialsHandedInCountLikeAnyMark() {
    Mark mark = new Mark("C2PA", "Content Credentials", Tags.full());
    Evidence evidence = Evidence.NONE.withCredentials(List.of(mark), List.of());
    assertThat(Marks.in(evidence)).containsExactly(mark);
    assertThat(Marks.origin(evidence).orElseThrow().isAi()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          Comment     | Created with GIMP
          Description | Steps: first draw, then ink
          Software    | Adobe Photoshop 25.0
          prompt      | a drawing of my cat
          prompt      | {"a": 1}
          parameters  | exposure 1/60
          Comment     | {"prompt": "for the reader"}
          Title       | My sampler: a quilt. Seed: 1
          """)
  void whatPeopleWriteIsNoMark(String keyword, String text) {
    assertThat(Marks.in(Samples.png(keyword, text))).isEmpty();
    assertThat(Marks.origin(Samples.png(keyword, text))).isEmpty();
  }

  @Test
  void aDamagedMarkStillSaysAi() {
    String cut = Samples.COMFY_RUN.substring(0, 400);
    for (Evidence evidence :
        List.of(
            Samples.png("prompt", cut),
            Samples.png("invokeai_metadata", "{\"positive"),
            Samples.png("Software", "NovelAI", "Comment", "{\"prompt"))) {
      assertThat(Marks.in(evidence)).singleElement().matches(mark -> !mark.readable());
      assertThat(Marks.origin(evidence).orElseThrow().isAi()).isTrue();
    }
  }

  @Test
  void hostileTextsAreBoundedAndLoseNoMark() {
    String deep = "{\"class_type\":" + "[".repeat(500_000);
    assertThat(Marks.in(Samples.png("prompt", deep))).singleElement();
    String nested = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    assertThat(Marks.in(Samples.png("sui_image_params", nested))).isEmpty();
    String number = Samples.COMFY_RUN.replace("156680208700286", "1e" + "9".repeat(100));
    assertThat(tag("prompt", number).seed()).isEmpty();
    String quotes = "x\nSteps: 1, Seed: 1, A: \"" + "\\\"".repeat(200_000);
    assertThat(tag("parameters", quotes).sampler().steps()).isEqualTo(1);
    String words = "w ".repeat(400_000) + "\nSteps: 1, Seed: 1";
    assertThat(tag("parameters", words).prompt()).hasSizeLessThan(100_010);
  }
}
