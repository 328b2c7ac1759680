package shirushi.host.easel;

import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.origin.policy.MiningPreference;

/** The easel as the palette sees it. Any thread; calls wait for the event thread. */
public final class EaselHost implements Host {
  public EaselHost(Easel easel) {}

  @Override
  public String name() {
    return "easel";
  }

  @Override
  public Document document() throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public Canvas read() throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Listed> layers() throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Mask> selection() throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public MiningPreference wishes() throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<NoAi> noAi() throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void lock(Optional<NoAi> lock) throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void preview(Optional<Ghost> ghost) throws HostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void listen(Host.Listener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
