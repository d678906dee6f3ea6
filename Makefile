# Two commands for a newcomer: `make demo` and `make test`. Python 3.11, venv and make are all that they need.
#
# What takes time leaves a stamp in .venv and is done again only if its sources changed.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
SOURCES := akimat tests conftest.py
CATALOGUES := $(shell find akimat -name '*.po')
COMPILED := $(CATALOGUES:.po=.mo)
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-deps
COMPILE := uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-header --no-annotate --quiet

.PHONY: demo test check clean-demo screens bench messages lock
.DELETE_ON_ERROR:

demo: .venv/core messages
	@$(BIN)/akimat demo

test: .venv/dev messages
	@$(BIN)/pytest -n 2 $(ARGS)

# The developer's minute.
check: .venv/dev messages
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check --quiet $(SOURCES)
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy
	$(BIN)/python -W ignore::RuntimeWarning -m django makemigrations --check --dry-run --settings akimat.web.settings
	$(BIN)/pytest -q -n 2 -m "not browser and not lifecycle and not slow" $(ARGS)

clean-demo:
	@if [ -x $(BIN)/akimat ]; then $(BIN)/akimat demo --forget; else rm -rf var; fi

screens: .venv/dev messages
	@$(BIN)/akimat screens

bench: .venv/dev messages
	@$(BIN)/python -m bench

messages: .venv/core $(COMPILED)

# Babel leaves out fuzzy entries without a word; a test refuses them.
%.mo: %.po .venv/core
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "akimat needs Python 3.11 or newer; found $$($(PYTHON) --version). Set PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }

.venv/core: requirements/core.txt requirements/build.txt pyproject.toml | .venv/bin/python
	@echo "Installing what akimat needs into .venv (once) ..."
	@$(INSTALL) --require-hashes -r requirements/build.txt -r requirements/core.txt
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

.venv/dev: requirements/dev.txt .venv/core
	@echo "Installing what its tests need into .venv (once) ..."
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

# New versions within pyproject's bounds. The files carry hashes and no addresses.
lock: .venv/dev
	$(BIN)/$(COMPILE) --upgrade pyproject.toml -o requirements/core.txt
	$(BIN)/$(COMPILE) --upgrade pyproject.toml --group dev -c requirements/core.txt -o requirements/dev.txt
	echo 'setuptools>=78' | $(BIN)/$(COMPILE) --upgrade - -o requirements/build.txt
