from typing import Any


def find_convergence(reading: Any) -> tuple[Any, ...]:
    return ()
