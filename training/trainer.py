"""One part of the pipeline trained by spaCy's own loop, from its config."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config


def train_part(config: Path, work: Path, name: str, console: Console) -> None:
    """Train `name` by a config on `name`-train.spacy and keep the best model in the folder `name`."""
    console.print(f"Training {name} …")
    filled = load_config(
        config,
        overrides={
            "paths.train": str(work / f"{name}-train.spacy"),
            "paths.dev": str(work / f"{name}-dev.spacy"),
            "paths.vectors": str(work / "vectors"),
        },
        interpolate=True,
    )
    pipeline = init_nlp(filled)
    folder = work / f"{name}-runs"
    folder.mkdir(exist_ok=True)
    train(pipeline, folder, stdout=sys.stderr, stderr=sys.stderr)
    (folder / "model-best").rename(work / name)
