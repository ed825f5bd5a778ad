from typing import Any


def find_case_numbers(reading: Any) -> tuple[Any, ...]:
    return ()
