package shirushi.suzuri.judge;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.train.Blueprint;
import shirushi.suzuri.train.Ops;
import shirushi.suzuri.train.Replica;

/** Looks at a picture [N, 3, 256, 256] in -1…1 and scores every label of every {@link Axis}. */
final class JudgeNet {
  private static final int WIDTH = 192;

  private JudgeNet() {}

  static Blueprint plan(Blueprint plan) {
    plan.conv("judge.in", 48, 96, 3);
    Ops.residual(plan, "judge.r1", 96);
    plan.conv("judge.down1", 96, 128, 3);
    Ops.residual(plan, "judge.r2", 128);
    plan.conv("judge.down2", 128, WIDTH, 3);
    Ops.residual(plan, "judge.r3", WIDTH);
    plan.norm("judge.n", WIDTH);
    return plan.linear("judge.f1", 2 * WIDTH, 2 * WIDTH)
        .linear("judge.f2", 2 * WIDTH, Axis.labels());
  }

  /**
   * @return logits [N, {@link Axis#labels()}]
   */
  static Tensor look(Replica r, Tensor pictures) {
    Tensor x = Ops.conv(r, "judge.in", torch.pixel_unshuffle(pictures, 4), 2);
    x = Ops.conv(r, "judge.down1", torch.silu(Ops.residual(r, "judge.r1", x)), 2);
    x = Ops.conv(r, "judge.down2", torch.silu(Ops.residual(r, "judge.r2", x)), 2);
    x = torch.silu(Ops.groupNorm(r, "judge.n", Ops.residual(r, "judge.r3", x)));
    Tensor most = x.flatten(2, -1).amax(new long[] {2}, false);
    Tensor mean = x.mean(new long[] {2, 3});
    Tensor h = torch.silu(Ops.linear(r, "judge.f1", Ops.cat(1, most, mean)));
    return Ops.linear(r, "judge.f2", h);
  }
}
