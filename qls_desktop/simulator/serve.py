"""Both APIs on this machine's loopback, for any client."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from qls_desktop.simulator.fault_middleware import ABORT
from qls_desktop.simulator.world import World

HOST = "127.0.0.1"
GRACE_SECONDS = 1
"""How long a call under way may take to finish when the servers stop."""
STOP_SECONDS = 10.0
"""How long the thread of `LoopbackSimulator` gets to end."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the two APIs listen, such as "http://127.0.0.1:8123"."""

    lightspeed_url: str
    qls_url: str


class _Server(uvicorn.Server):
    """A server that leaves the signals of the process alone and can break its connections."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, and tell so."""
        await super().startup(sockets)
        self.listening.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to whoever runs the loop."""
        yield

    def abort(self, client: tuple[str, int]) -> None:
        """Break the TCP connection of a client at once."""
        for connection in list(self.server_state.connections):
            if getattr(connection, "client", None) == client:
                connection.transport.abort()


class _Breakable:
    """Tells the app how to break the connection of the call it is answering."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.abort: Callable[[tuple[str, int]], None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on."""
        abort, client = self.abort, scope.get("client")
        if abort is not None and client is not None:
            known = scope.get("extensions", {})
            scope["extensions"] = {**known, ABORT: lambda: abort(tuple(client))}
        await self.app(scope, receive, send)


def _listen(port: int) -> socket.socket:
    listener = socket.create_server((HOST, port))
    # Connections inherit it. Without it each answer waits 40 ms for the client's acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _server(app: ASGIApp) -> _Server:
    breakable = _Breakable(app)
    server = _Server(
        uvicorn.Config(
            breakable,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            proxy_headers=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
    )
    breakable.abort = server.abort
    return server


async def serve(
    world: World,
    lightspeed_port: int = 0,
    qls_port: int = 0,
    on_ready: Callable[[Addresses], None] | None = None,
) -> None:
    """Serve both APIs on loopback until cancelled; port 0 takes a free one.

    Args:
        world: what is served.
        lightspeed_port: port of the shop's API.
        qls_port: port of the warehouse's API.
        on_ready: told the addresses once both listen.

    Raises:
        OSError: when a port is taken.
    """
    with contextlib.ExitStack() as stack:
        shop, warehouse = (
            stack.enter_context(_listen(port)) for port in (lightspeed_port, qls_port)
        )
        addresses = Addresses(*(_url(listener) for listener in (shop, warehouse)))
        servers = [_server(world.lightspeed_app), _server(world.qls_app)]
        running = [
            asyncio.create_task(server.serve([listener]))
            for server, listener in zip(servers, (shop, warehouse), strict=True)
        ]
        try:
            for server in servers:
                await server.listening.wait()
            if on_ready is not None:
                on_ready(addresses)
            await asyncio.shield(asyncio.gather(*running))
        finally:
            for server in servers:
                server.should_exit = True
            await asyncio.wait(running)


def _url(listener: socket.socket) -> str:
    return f"http://{HOST}:{listener.getsockname()[1]}"


class LoopbackSimulator:
    """Serves a world from a thread of its own, as a context manager.

    Attributes:
        world: what is served; touch it through `run` while it is served.
    """

    def __init__(self, world: World, lightspeed_port: int = 0, qls_port: int = 0) -> None:
        self.world = world
        self._ports = (lightspeed_port, qls_port)
        self._ready: Future[Addresses] = Future()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._main, name="simulator")

    @property
    def lightspeed_url(self) -> str:
        """Base address of the shop's API."""
        return self._ready.result().lightspeed_url

    @property
    def qls_url(self) -> str:
        """Base address of the warehouse's API."""
        return self._ready.result().qls_url

    def run(self, act: Callable[[], T]) -> T:
        """Do something to the world in the thread that serves it, and give the outcome."""
        if self._loop is None:
            raise RuntimeError("the simulator isn't running")

        async def acting() -> T:
            return act()

        return asyncio.run_coroutine_threadsafe(acting(), self._loop).result(STOP_SECONDS)

    def __enter__(self) -> Self:
        """Start serving.

        Raises:
            OSError: when a port is taken.
        """
        self._thread.start()
        try:
            self._ready.result(STOP_SECONDS)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving and wait for the thread."""
        self._stop()

    def _stop(self) -> None:
        loop, task = self._loop, self._task
        if loop is not None and task is not None:
            with contextlib.suppress(RuntimeError):  # the loop closed by itself
                loop.call_soon_threadsafe(task.cancel)
        self._thread.join(STOP_SECONDS)
        if self._thread.is_alive():
            raise RuntimeError("the simulator's thread doesn't end")

    def _main(self) -> None:
        try:
            asyncio.run(self._serve())
        except asyncio.CancelledError:
            return
        except OSError as error:
            self._ready.set_exception(error)

    async def _serve(self) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        await serve(self.world, *self._ports, on_ready=self._ready.set_result)
