"""What a simulated world starts with and how busy it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from qls_desktop.simulator.faults import Fault


@dataclass(frozen=True, slots=True)
class Scenario:
    """One seed plus sizes.

    Attributes:
        seed: everything random follows from it.
        products: products in the shop.
        fault_share: share of the products with a planted fault, at most 0.5.
        known_share: share of the clean products that QLS knows at the start.
        orders_at_start: paid orders that wait in the shop when the story starts.
        orders_per_hour: orders that come in while the clock runs.
        stock_moves_per_hour: changes of the warehouse's stock while the clock runs.
        lightspeed: switches of the shop by name, api/lightspeed.md section 13.
        qls: switches of the warehouse by name, api/qls.md section 11.
        faults: faults armed from the start, on both APIs.
    """

    seed: int = 1
    products: int = 40
    fault_share: float = 0.05
    known_share: float = 0.95
    orders_at_start: int = 5
    orders_per_hour: float = 6
    stock_moves_per_hour: float = 12
    lightspeed: Mapping[str, str] = field(default_factory=dict)
    qls: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def __post_init__(self) -> None:
        if self.products < 1:
            raise ValueError(f"products must be 1 or more, not {self.products}")
        if not 0.0 <= self.fault_share <= 0.5:
            raise ValueError(f"fault_share must lie between 0 and 0.5, not {self.fault_share}")
        if not 0.0 <= self.known_share <= 1.0:
            raise ValueError(f"known_share must lie between 0 and 1, not {self.known_share}")
        for name in ("orders_at_start", "orders_per_hour", "stock_moves_per_hour"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} can't be negative: {getattr(self, name)}")


def load_scenario(path: Path) -> Scenario:
    """Read a scenario from a JSON file.

    Raises:
        ValueError: when the file can't be read or holds something that doesn't fit; the text
            names the file, what is wrong and where.
    """
    try:
        return _decode(path.read_bytes())
    except OSError as error:
        raise ValueError(f"{path}: can't be read: {error.strerror}") from error
    except (msgspec.DecodeError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error


def _decode(text: bytes) -> Scenario:
    document = msgspec.json.decode(text)
    if not isinstance(document, dict):
        raise ValueError("a scenario is a JSON object")  # noqa: TRY004 - one error for a bad file
    unknown = sorted(set(document) - set(Scenario.__dataclass_fields__))
    if unknown:
        raise ValueError(f"unknown key: {', '.join(unknown)}")
    return msgspec.convert(document, Scenario)
