# Everything here does its own set-up. A bare machine needs Python 3.11, make and git.

PYTHON ?= python3
PYTEST_ARGS ?=
CHECKED = src tests $(wildcard bench tools/*.py)

# uv looks for what it trusts where the machine keeps it, and never fetches a Python of its own.
export UV_SYSTEM_CERTS = 1
export UV_PYTHON_DOWNLOADS = never
export UV_NO_PROGRESS = 1
export UV_LINK_MODE = copy
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_ROOT_USER_ACTION = ignore
export VIRTUAL_ENV =

UV = $$(cat .tools/uv)
IN = .venv/bin
BROWSER = UNHURRIED_CHROMIUM="$${UNHURRIED_CHROMIUM:-$$(cat .tools/chromium)}"

.DEFAULT_GOAL := help
.PHONY: help run demo test check tidy bench nightly lock clean

help:
	@echo "make run      start Unhurried"
	@echo "make demo     two phones side by side, and a clock to turn"
	@echo "make test     everything a change has to pass (brings a browser)"
	@echo "make check    formatting, types and walls only"
	@echo "make tidy     let ruff put right what it can"
	@echo "make bench    the figures, as ratios in one run"
	@echo "make nightly  the tests that take long"
	@echo "make lock     write the locked requirements afresh"

run: .venv/.runs
	@$(IN)/unhurried serve

demo: .venv/.runs
	@$(IN)/unhurried demo

test: check .tools/chromium
	@$(BROWSER) $(IN)/python -m pytest -n 2 --dist loadgroup $(PYTEST_ARGS)

check: .venv/.develops
	@$(IN)/ruff check --quiet .
	@$(IN)/ruff format --quiet --check . || (echo "Not laid out as ruff would: make tidy"; exit 1)
	@$(IN)/mypy --no-error-summary $(CHECKED)
	@$(IN)/lint-imports --no-logo

tidy: .venv/.develops
	@$(IN)/ruff check --fix .
	@$(IN)/ruff format .

bench: .venv/.develops .tools/chromium
	@$(BROWSER) $(IN)/python -m bench

nightly: check .tools/chromium
	@$(BROWSER) HYPOTHESIS_PROFILE=nightly $(IN)/python -m pytest -n 2 --dist loadgroup -m "nightly or not nightly" $(PYTEST_ARGS)

LOCK = pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --upgrade
lock: .tools/uv
	@$(UV) $(LOCK) pyproject.toml --output-file requirements.txt
	@$(UV) $(LOCK) pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt
	@$(UV) $(LOCK) --group uv --output-file requirements-uv.txt

clean:
	@rm -rf .venv .tools .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# ---------------------------------------------------------------------------------------------------------- set-up

.tools/uv: requirements-uv.txt tools/bring-uv
	@mkdir -p .tools
	@PYTHON="$(PYTHON)" tools/bring-uv > $@.part
	@mv $@.part $@

.tools/chromium: tools/bring-chromium
	@mkdir -p .tools
	@tools/bring-chromium > $@.part
	@mv $@.part $@

.venv/bin/python: | .tools/uv
	@$(UV) venv --quiet --allow-existing --python "$(PYTHON)" .venv

.venv/.runs: requirements.txt pyproject.toml | .venv/bin/python
	@$(UV) pip install --quiet --python .venv --require-hashes -r requirements.txt
	@$(UV) pip install --quiet --python .venv --no-deps --editable .
	@touch $@

.venv/.develops: requirements-dev.txt .venv/.runs
	@$(UV) pip install --quiet --python .venv --require-hashes -r requirements-dev.txt
	@touch $@
