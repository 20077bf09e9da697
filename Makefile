# Everything that a person or a build machine does with this checkout. `make demo` and `make test` need nothing but Python.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
READY := $(VENV)/.ready
CATALOGUES := $(wildcard resources/locale/*/LC_MESSAGES/*.po)

.PHONY: help setup demo app test check bench gallery wheel locale messages
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:
	@echo "make demo      a demo data file, its print-outs in exports/, and the window where there is a display"
	@echo "make app       the window on your own data file"
	@echo "make test      every test"
	@echo "make check     ruff, mypy, import-linter, translations, migrations"
	@echo "make setup     the environment in .venv only (each of the others does it first)"
	@echo "make bench     speed, as ratios against plain reference programs"
	@echo "make gallery   every page, dialog and print-out as a picture"
	@echo "make wheel     the package in dist/"
	@echo "make messages  new words from the code into the catalogues;  make locale  compile them"

setup: $(READY) $(CATALOGUES:.po=.mo)

$(READY): pyproject.toml constraints.txt hatch_build.py tools/qt_libraries.py tools/make-venv
	@tools/make-venv $(PYTHON) $(VENV)
	@$(PIP) install -c constraints.txt hatchling babel editables
	@$(PIP) install -c constraints.txt --no-build-isolation -e '.[dev]'
	@$(BIN)/python tools/qt_libraries.py
	@touch $@

%.mo: %.po | $(READY)
	@$(BIN)/python -m tools.messages compile
	@touch $@

demo: setup
	$(BIN)/congress-app demo --out exports

app: setup
	$(BIN)/congress-app

test: export QT_QPA_PLATFORM = offscreen
test: setup
	$(BIN)/python -m tools.two_halves

check: export QT_QPA_PLATFORM = offscreen
check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check -q .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.messages check
	$(BIN)/python -m pytest -q -m in_step

bench: setup
	$(BIN)/python -m bench

gallery: setup
	$(BIN)/python -m tests.gallery

wheel: setup
	$(BIN)/python -m build --no-isolation --wheel --outdir dist

locale: $(READY)
	$(BIN)/python -m tools.messages compile

messages: $(READY)
	$(BIN)/python -m tools.messages update
