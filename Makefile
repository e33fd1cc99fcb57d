# What people and CI call. `make demo` and `make test` need Python 3.11+ and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: demo test lint types docs lexicon generated gold fit bench clean

demo: $(VENV)/demo.stamp
	$(BIN)/hudna demo

test: $(VENV)/dev.stamp lint types generated
	$(BIN)/pytest -q

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/dev.stamp
	$(BIN)/mypy

lexicon: $(VENV)/dev.stamp
	$(BIN)/python -m hudna.lexicon.build

generated: $(VENV)/dev.stamp
	$(BIN)/python -m hudna.lexicon.build --check
	$(BIN)/hudna lexicon check

docs: $(VENV)/dev.stamp
	$(BIN)/python -m tests.docs.generate

gold: $(VENV)/dev.stamp
	$(BIN)/python bench/gold.py $(SHARED)

fit: $(VENV)/dev.stamp
	$(BIN)/python bench/fit.py $(SHARED)

bench: $(VENV)/dev.stamp
	$(BIN)/python bench/speed.py $(SHARED)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/demo.stamp: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/dev.stamp: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/demo.stamp

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
