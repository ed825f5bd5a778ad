from typing import Any


def find_court(reading: Any) -> Any:
    return None
