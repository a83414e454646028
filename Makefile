# Dateline's commands. `make demo` and `make test` are all that a newcomer needs; `make help` lists the rest.

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python
ARGS ?=
CORPORA ?= ../shared/corpora
JOBS ?= 2

.PHONY: help demo test test-all test-postgresql lint format evaluate bench screenshots lock clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

demo: .venv/installed node_modules/installed ## install, read the demonstration articles, serve them (ARGS=--check: compare with what they must give, and exit)
	@data="$${DATA_DIR:-var}"; mkdir -p "$$data" && { [ -s "$$data/secret-key" ] || (umask 077 && $(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))' > "$$data/secret-key"); }
	@HTTPS=0 $(RUN) manage.py demo $(ARGS)

test: .venv/installed node_modules/installed-all ## run the tests, but for those marked slow
	$(BIN)/pytest -n $(JOBS) -m "not slow" $(ARGS)

test-all: .venv/installed node_modules/installed-all ## run every test
	$(BIN)/pytest -n $(JOBS) $(ARGS)

test-postgresql: .venv/installed ## run the tests of the store on a PostgreSQL started for them on loopback
	.ci/with-postgresql $(BIN)/pytest -n $(JOBS) --store -m "not e2e and not corpus" tests/articles tests/timeline $(ARGS)

lint: .venv/installed node_modules/installed-all ## linters, types, imports, migrations, deployment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet templates
	@if [ -x node_modules/.bin/biome ]; then node_modules/.bin/biome ci; else echo "biome is not installed: npm is missing; JavaScript and CSS were not checked"; fi
	SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') $(RUN) manage.py makemigrations --check --dry-run
	SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') $(RUN) manage.py check --deploy --fail-level WARNING

format: .venv/installed ## put the code into its one form
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	@if [ -x node_modules/.bin/biome ]; then node_modules/.bin/biome check --write; fi

evaluate: .venv/installed ## score the engine on annotated texts (CORPORA=folder) and compare with the floors
	$(RUN) -m tests.corpus.evaluate --corpora $(CORPORA) $(ARGS)

bench: .venv/installed node_modules/installed-all ## measure speed; prints ratios, never fails
	CORPORA=$(CORPORA) $(RUN) -m tests.bench $(ARGS)

screenshots: .venv/installed node_modules/installed-all ## pictures of the page with the demonstration articles, into docs/images
	$(RUN) -m tests.e2e.screenshots $(ARGS)

lock: .venv/installed ## resolve requirements.txt anew into requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade requirements.txt -o requirements.lock

clean: ## remove what was installed and generated, the demonstration's store included
	rm -rf .venv node_modules var

# uv is taken where it is installed, pip else; hashes are checked either way.
.venv/installed: requirements.lock
	@if command -v uv > /dev/null; then \
		uv venv --quiet --clear --python ">=3.11" .venv && uv pip sync --quiet --python .venv/bin/python --require-hashes requirements.lock; \
	else \
		$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")' && \
		$(PYTHON) -m venv .venv && $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; \
	fi
	@touch $@

# plotly.js is a quarter of the size from npm; without npm the bundle in the PyPI package serves.
node_modules/installed: package-lock.json
	@mkdir -p node_modules
	@if command -v npm > /dev/null; then \
		npm ci --omit=dev --no-audit --no-fund --loglevel=error || echo "npm could not install plotly.js-basic-dist-min: the larger bundle of the PyPI package is used"; \
	fi
	@mkdir -p node_modules && touch $@

node_modules/installed-all: package-lock.json
	@if command -v npm > /dev/null; then \
		npm ci --no-audit --no-fund --loglevel=error || echo "npm could not install the browser-side tools: what needs them is skipped"; \
	fi
	@mkdir -p node_modules && touch $@ node_modules/installed
