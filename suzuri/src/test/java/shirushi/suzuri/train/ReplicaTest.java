package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class ReplicaTest {
  private final Weights weights = Tiny.weights();

  @Test
  void theFlatGradientIsWhatAutogradGivesPlainLeaves() {
    Replica replica = new Replica(weights, ScalarType.Float);
    Tensor x = Tiny.inputs(1, 16);
    Tensor a = leaf(replica, "a.weight");
    Tensor b = leaf(replica, "b.weight");
    Tensor hidden = torch.linear(x, a).add(replica.get("a.bias").detach()).tanh();
    Tensor y = torch.linear(hidden, b).add(replica.get("b.bias").detach());
    torch.mse_loss(y.view(16), x.sum(1).tanh()).backward();

    Tiny.loss(replica, x).backward();

    assertThat(slice(replica, "a.weight")).containsExactly(Tiny.values(a.grad()), within());
    assertThat(slice(replica, "b.weight")).containsExactly(Tiny.values(b.grad()), within());
  }

  @Test
  void gradientsAddUpUntilTheyAreZeroed() {
    Replica replica = new Replica(weights, ScalarType.Float);
    Tensor x = Tiny.inputs(1, 16);
    Tiny.loss(replica, x).backward();
    float once = slice(replica, "b.bias")[0];

    Tiny.loss(replica, x).backward();

    assertThat(slice(replica, "b.bias")[0]).isEqualTo(2 * once, within());
    replica.gradient().zero_();
    assertThat(slice(replica, "b.bias")[0]).isZero();
  }

  @Test
  void aBufferIsTakenOverInTheReplicasType() {
    Replica replica = new Replica(weights, ScalarType.BFloat16);
    weights.buffers().get("mean").values()[0] = 3;

    replica.loadBuffers();

    assertThat(replica.get("mean").scalar_type()).hasToString("BFloat16");
    assertThat(replica.get("mean").to(ScalarType.Float).item_float()).isEqualTo(3);
  }

  @Test
  void anUnknownNameIsTheCallersFault() {
    Replica replica = new Replica(weights, ScalarType.Float);

    assertThatThrownBy(() -> replica.get("c.weight"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no weight is named c.weight");
  }

  private static Tensor leaf(Replica replica, String name) {
    Tensor leaf = replica.get(name).detach().clone();
    leaf.set_requires_grad(true);
    return leaf;
  }

  private float[] slice(Replica replica, String name) {
    Weights.Slot slot = weights.slots().get(name);
    return Tiny.values(replica.gradient().narrow(0, slot.offset(), slot.size()));
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-6f);
  }
}
