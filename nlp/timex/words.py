"""The words for months, weekdays and small numbers, English and Spanish."""

from __future__ import annotations

_MONTHS = {
    1: "january jan enero ene", 2: "february feb febrero", 3: "march mar marzo", 4: "april apr abril abr",
    5: "may mayo", 6: "june jun junio", 7: "july jul julio", 8: "august aug agosto ago",
    9: "september sept sep septiembre setiembre", 10: "october oct octubre", 11: "november nov noviembre",
    12: "december dec diciembre dic",
}  # fmt: skip
_MONTH_NUMBER = {word: number for number, words in _MONTHS.items() for word in words.split()}

#: English months, long or short, the short ones with or without their dot.
MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b"
)
ES_MONTH = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
)
WEEKDAY = {
    name: number
    for number, name in enumerate(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    )
}
ES_WEEKDAY = {
    "lunes": 0, "martes": 1, "miércoles": 2, "miercoles": 2, "jueves": 3, "viernes": 4,
    "sábado": 5, "sabado": 5, "domingo": 6,
}  # fmt: skip
#: The month about which a season turns, by its name.
SEASONS = {
    "spring": 4, "springtime": 4, "summer": 7, "summertime": 7, "fall": 10, "autumn": 10, "winter": 1,
    "primavera": 4, "verano": 7, "otoño": 10, "invierno": 1,
}  # fmt: skip
DAY_PART = "(?:morning|afternoon|evening|night)"
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ["", "a an one un una uno",
         "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete",
         "eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce", "thirteen trece",
         "fourteen catorce", "fifteen quince", "sixteen dieciséis", "seventeen diecisiete",
         "eighteen dieciocho", "nineteen diecinueve", "twenty veinte"]
    )
    for word in words.split()
} | {"thirty": 30, "treinta": 30, "forty": 40, "cuarenta": 40, "sixty": 60, "sesenta": 60, "ninety": 90,
     "noventa": 90}  # fmt: skip
COUNT = r"\d{1,3}|" + "|".join(_NUMBERS)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
         "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
         "eighteenth", "nineteenth", "twentieth"],
        start=1,
    )
} | {"thirtieth": 30, "thirty-first": 31}  # fmt: skip
_ORDINALS |= {
    f"twenty-{word}": 20 + number for word, number in _ORDINALS.items() if number < _ORDINALS["tenth"]
}
#: Days of the month in words, the longer ones first.
ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))


def month_of(word: str) -> int | None:
    """The number of a month's name; None where the word is none."""
    return _MONTH_NUMBER.get(word.lower().rstrip("."))


def day_of(word: str) -> int | None:
    """A day of the month, from figures, "tenth" or "primero"."""
    low = word.lower()
    if low in _ORDINALS:
        return _ORDINALS[low]
    if low in {"primero", "1º", "1.º", "1°", "1ro", "1ro.", "1o", "1o."}:
        return 1
    return int(low) if low.isdigit() and 1 <= int(low) <= 31 else None


#: Two figures from here on are of the last century: "4/12/71".
_CENTURY = 50


def year_of(word: str | None) -> int | None:
    """A year, from four or two figures."""
    if not word:
        return None
    value = int(word)
    return value if value > 99 else (2000 if value < _CENTURY else 1900) + value


def number_of(word: str) -> int | None:
    """A small number, from figures or words."""
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())
