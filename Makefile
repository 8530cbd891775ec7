# What one does with the project. `make help` lists it; docs/map.md says where things are.

# Python 3.11 or newer: python3, else the newest for which wheels of everything are published.
ifndef PYTHON
PYTHON := $(shell for python in python3 python3.12 python3.11 python3.13; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
endif
BARE = @"$(PYTHON)" -B -m elearning.local
INSTALL = $(BARE).installation
IN := .venv/bin
PYTEST = $(IN)/python -m pytest -o cache_dir=.local/cache/pytest
ON_ALL_CORES = --numprocesses auto --maxprocesses 4 --dist worksteal
FILES ?=
BLUEPRINT ?=

# What tools remember lies with everything else that is made here.
export RUFF_CACHE_DIR := .local/cache/ruff
export MYPY_CACHE_DIR := .local/cache/mypy
export HYPOTHESIS_STORAGE_DIRECTORY := .local/cache/hypothesis

.DEFAULT_GOAL := help
.PHONY: help install run test test-api test-faults check bench quality lock messages schema python with-test

help: ## list what there is
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile | expand -t 18

install: python ## .venv with what running needs
	$(INSTALL) run local

run: python ## everything on this machine until Ctrl-C; PORT chooses the port (8000)
	$(BARE).precheck
	$(INSTALL) run local
	@exec $(IN)/python -m elearning.local run

test: with-test ## all tests, against real PostgreSQL and Redis; FILES names some of them
	@$(IN)/python -m elearning.local.browser
	@$(IN)/python -m elearning.local.catalogues compile
	@exec $(PYTEST) $(if $(FILES),$(FILES),$(ON_ALL_CORES))

test-api: with-test ## whatever the API's schema lets one ask, EXAMPLES (500) times an operation
	@exec env API_EXAMPLES=$(or $(EXAMPLES),500) $(PYTEST) tests/elearning/api/test_conformance.py

test-faults: with-test ## what killed workers, a killed Redis and a beat too many do to submissions
	@exec $(PYTEST) --numprocesses 2 --dist worksteal tests/faults

check: with-test ## style, types, one-way imports, templates, dependencies, migrations, shape
	@$(IN)/ruff check --quiet .
	@$(IN)/ruff format --quiet --check .
	@$(IN)/mypy --no-error-summary .
	@$(IN)/lint-imports --no-logo --cache-dir .local/cache/imports
	@find . -name .venv -prune -o -path '*/templates/*.html' -print0 | xargs -0 $(IN)/djade --check --target-version 5.2
	@$(IN)/djlint --lint --quiet .
	@$(IN)/deptry .
	@$(IN)/python manage.py makemigrations --check --dry-run
	@$(IN)/python -m elearning.local.catalogues check
	@$(PYTEST) --quiet tests/guards

bench: with-test ## how fast it is; FILES names what to measure on
	@exec $(IN)/python -m benchmarks $(FILES)

quality: with-test ## how good the questions are; FILES names documents, BLUEPRINT what is known
	@exec $(IN)/python -m tests.quality $(FILES) $(if $(BLUEPRINT),--blueprint $(BLUEPRINT))

messages: install ## bring new messages into the catalogues, to be translated by hand
	@$(IN)/python -m elearning.local.catalogues update

schema: install ## bring docs/openapi.json up to date; refuses what old clients would stumble over
	@$(IN)/python manage.py write_schema

lock: with-test ## lock the requirements again after a change of requirements/*.in
	@for group in run local test; do \
		$(IN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
			--cache-dir .local/cache/uv requirements/$$group.in -o requirements/$$group.txt || exit 1; done

python:
	@[ -n "$(PYTHON)" ] && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "error: Python 3.11 or newer is needed: install it, or name one, as in 'make PYTHON=/opt/python3.12/bin/python3 run'." >&2; exit 1; }

with-test: python
	$(INSTALL) run local test
