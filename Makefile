# make run    sets up a private environment in .venv and opens the explorer
# make test   sets up and runs everything that CI runs
# make accuracy  prints how much of real papers is found, by publisher and kind of fact; ARGS=--misses lists what is not
# make bench  prints timings, the time to the first frame among them
# make screenshots  takes the pictures of the README again
# make clean  removes the private environment

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
ARGS ?=
# Two more than there are cores: many tests wait for a screen or a process and leave theirs idle.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 2)')

.DEFAULT_GOAL := help
.PHONY: help run test lint accuracy bench screenshots clean

help:
	@sed -n 's/^# \(make .*\)/  \1/p' Makefile

run: $(VENV)/ready-to-run
	@$(VENV)/bin/whodecided $(ARGS)

# Compiled modules are kept, whatever the environment says: hundreds of tests start the program anew.
test: lint
	@PYTHONDONTWRITEBYTECODE= $(PY) -m pytest -q -n $(WORKERS)

lint: $(VENV)/ready-to-test
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/lint-imports

accuracy: $(VENV)/ready-to-test
	@$(PY) -m tests.accuracy $(ARGS)

bench: $(VENV)/ready-to-test
	@$(PY) -m pytest -q -s -m bench tests/bench
	@$(PY) tests/bench/first_frame.py
	@$(PY) -m tests.bench.explorer
	@$(PY) -m tests.bench.council --papers 1000
	@$(PY) -m tests.bench.search
	@$(PY) -m tests.bench.store
	@$(PY) -m tests.bench.paper
	@$(PY) -m tests.bench.crash --kills 60 --changes 12 --states 3 --flips 500

screenshots: $(VENV)/ready-to-test
	@$(PY) tests/screenshots.py

clean:
	@rm -rf $(VENV)

$(VENV)/ready-to-run: $(VENV)/pip-works pyproject.toml
	@echo "Installing whodecided into $(VENV); the first time takes about a minute." >&2
	@$(PIP) install --editable .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/pip-works pyproject.toml
	@echo "Installing whodecided and its test tools into $(VENV); the first time takes about two minutes." >&2
	@$(PIP) install --editable '.[dev]'
	@$(PIP) install --editable '.[dev,validators]' >/dev/null 2>&1 || \
	  echo "The validators of some export formats could not be built; their tests will be skipped." >&2
	@touch $@ $(VENV)/ready-to-run

$(VENV)/pip-works:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "whodecided needs Python 3.11 or newer, and $(PYTHON) is not that." >&2; \
	  echo "Install it from https://www.python.org/downloads/ or name another one: make PYTHON=python3.12 ..." >&2; \
	  exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 || { \
	  rm -rf $(VENV); \
	  echo "A private environment could not be made with $(PYTHON)." >&2; \
	  echo "On Debian and Ubuntu install the missing part with: sudo apt-get install python3-venv" >&2; \
	  exit 1; }
	@touch $@
