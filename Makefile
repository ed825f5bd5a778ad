# `make run` and `make test` are all a newcomer needs; both make .venv first.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= 2
SHARED ?= ../shared

.PHONY: run setup test check quality sources train calibrate resolution scale throughput bench growth speed sweep sequences lock clean format

run: setup
	@$(BIN)/python -m demo.run

setup: .venv/installed

.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Iron River needs Python 3.11 or newer, this is %d.%d: make PYTHON=python3.11 …" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@echo "Installing what requirements.lock names into .venv …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q ironriver crawlers nlp db pipeline digest web flows demo
	@touch $@

test: setup
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

check: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

quality: setup
	@$(BIN)/python -m benchmarks.quality --gold $(SHARED)/gold

sources: setup
	@$(BIN)/python -m crawlers.catalogue

train: setup
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r training/requirements.lock
	@$(BIN)/python -m training --shared $(SHARED)
	@$(BIN)/python -m benchmarks.train_roles --gold $(SHARED)/gold
	@$(BIN)/python -m benchmarks.train_dates --gold $(SHARED)/gold
	@$(BIN)/python -m benchmarks.train_places --gold $(SHARED)/gold
	@$(BIN)/python -m benchmarks.train_stages --gold $(SHARED)/gold
	@$(BIN)/python -m benchmarks.train_relevance --gold $(SHARED)/gold
	@$(BIN)/python -m benchmarks.calibrate --gold $(SHARED)/gold
	@$(BIN)/python -m benchmarks.name_counts --shared $(SHARED)
	@$(BIN)/python -m benchmarks.train_matching --gold $(SHARED)/gold

calibrate: setup
	@$(BIN)/python -m benchmarks.calibrate --gold $(SHARED)/gold

resolution: setup
	@$(BIN)/python -m benchmarks.matching_report --shared $(SHARED)

# Everything takes an hour on two cores; SIZES="--size 10000" does not.
scale: setup
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r benchmarks/requirements.lock
	@$(BIN)/python -m benchmarks.scale $(SIZES)

# Five rounds against a bare Scrapy spider, then a crawl of 50,000 pages: half an hour on a quiet machine.
throughput: setup
	@$(BIN)/python -m benchmarks.crawl_throughput --write

bench: setup
	@$(BIN)/python -m benchmarks.stages --shared $(SHARED)

# A thousand random histories of a database, each ending as the canonical order does (the tests run fewer).
sequences: setup
	@IRONRIVER_SEQUENCES=1000 $(BIN)/python -m pytest -q tests/resolve/test_resolve_sequences.py --timeout=0

growth: setup
	@$(BIN)/python -m benchmarks.growth --shared $(SHARED)

speed: setup
	@$(BIN)/python -m benchmarks.extraction_speed --shared $(SHARED)

sweep: setup
	@$(BIN)/python -m benchmarks.sweep --shared $(SHARED)

# The lock names everything, so it is installed without looking for more: followthemoney would bring the stubs of
# SQLAlchemy 1, which hide the types of SQLAlchemy 2.
lock:
	@printf "sqlalchemy2-stubs; python_version < '3'" | uv pip compile pyproject.toml --override - --extra dev \
	  --output-file requirements.lock --generate-hashes --no-header --no-emit-index-url --python-version 3.11 --universal --quiet
	@echo "floret" | uv pip compile - --no-deps --output-file training/requirements.lock --generate-hashes --no-header \
	  --no-emit-index-url --python-version 3.11 --universal --quiet
	@printf 'splink>=5,<6\npyarrow\n' | uv pip compile - --constraint requirements.lock --output-file benchmarks/requirements.lock \
	  --generate-hashes --no-header --no-emit-index-url --python-version 3.11 --universal --quiet

clean:
	@rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
