# Needs make, and Python 3.11 or newer with venv and pip. Everything else is installed into .venv, from locks with hashes.
PYTHON ?= python3
UV ?= uv
HOME_ASSISTANT_PYTHON ?= python3.14
PYTEST_ARGS ?= -n auto --maxprocesses 4

venv := .venv
py := $(venv)/bin/python
pip := $(py) -m pip --quiet --quiet --disable-pip-version-check install --require-hashes
container_files := $(wildcard deploy/Containerfile)
compile := $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url

export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

define next_steps

The SDK is installed in $(venv). Next:
  $(venv)/bin/bluecurrent --demo watch       follow example charge points live
  $(py) examples/quickstart.py  run this example again
  $(venv)/bin/bluecurrent charge-points      show your own charge points; it asks for your API token
docs/guides/installing.md shows where to create an API token, and how to install the SDK elsewhere.
endef
export next_steps

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test test-slow quick test-home-assistant test-plain-transport generate check lint format types soak soak-bridge soak-simulation fuzz fuzz-spec bench bench-check build docs test-site release test-release licenses lock clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' Makefile

demo: generate $(venv)/.package  ## Generate the SDK, install it into .venv, and charge an example car with it
	@env -u BLUECURRENT_API_TOKEN -u BLUECURRENT_URL $(py) examples/quickstart.py
	@echo "$$next_steps"

test: $(venv)/.dev  ## Run all tests but the slow ones
	@$(py) -m pytest --quiet -m "not slow" $(PYTEST_ARGS)

test-slow: $(venv)/.dev  ## Run the tests that take many seconds: installations, type checkers, whole guides
	@$(py) -m pytest --quiet -m slow $(PYTEST_ARGS)

quick: generate lint  ## Generate, check the style and the types, and run the tests nearest to the changed files
	@$(py) -m mypy
	@$(py) -m tests.project.quick_tests

test-home-assistant: $(venv)/.dev  ## Test the bridge with Home Assistant itself (needs Python 3.14 and mosquitto; takes minutes)
	@HOME_ASSISTANT_PYTHON=$(HOME_ASSISTANT_PYTHON) $(py) -m pytest --quiet tests/home_assistant/test_bridge_in_home_assistant.py

test-plain-transport: $(venv)/.dev  ## Run the tests of the SDK on the plain transport
	@BLUECURRENT_PLAIN_TRANSPORT=1 $(py) -m pytest --quiet $(PYTEST_ARGS) tests/runtime tests/testing tests/compat

generate: $(venv)/.codegen  ## Generate the SDK, the contract tests and the reference from spec/
	@$(py) -m codegen generate

check: $(venv)/.codegen  ## Check the spec, and that generated files are up to date
	@$(py) -m codegen check

lint: $(venv)/.dev  ## Check the style, the imports, the workflows, the container file and the list of licenses
	@$(py) -m ruff check
	@$(py) -m ruff check --quiet --preview --select PLW1514  # every opened text file names its encoding
	@$(py) -m ruff format --check
	@PYTHONPATH=generated $(venv)/bin/lint-imports --no-logo --no-cache
	@[ ! -d .github ] || $(venv)/bin/zizmor --offline --quiet .github  # the source archive has no workflows
	@$(py) -m release.dependency_licenses --check
	@$(if $(container_files),$(venv)/bin/hadolint $(container_files))

format: $(venv)/.dev  ## Correct what ruff can correct
	@$(py) -m ruff check --fix-only
	@$(py) -m ruff format

types: $(venv)/.dev  ## Check the types with mypy and pyright, both strict
	@$(py) -m mypy
	@$(py) -m pyright --pythonpath $(py)

soak: $(venv)/.dev soak-bridge  ## Run soak-bridge, then drop the connections of busy clients, and check for losses and leaks
	@PYTHONPATH=generated:. $(py) -m tests.endurance.soak --seconds 50

soak-bridge: $(venv)/.dev  ## Run a bridge under load for ten minutes, then drop each connection 2,000 times (needs mosquitto)
	@PYTHONPATH=generated:. $(py) -m tests.endurance.bridge_soak

soak-simulation: $(venv)/.dev  ## Drop the connections of a client for a simulated week, and check what it holds
	@PYTHONPATH=generated:. $(py) -m tests.endurance.simulated_week --seconds 50

fuzz: $(venv)/.fuzz  ## Send a client changed frames for 30 seconds, then search for frames that break it for a minute
	@PYTHONPATH=generated:. $(py) -m tests.endurance.fuzz --seconds 30
	@PYTHONPATH=generated:. $(py) -m tests.endurance.fuzz_decoding --seconds 60

fuzz-spec: $(venv)/.dev  ## Change the spec at random for five minutes, and check that it is refused or works
	@PYTHONPATH=generated:. $(py) -m tests.endurance.fuzz_spec --seconds 300

bench: $(venv)/.dev  ## Compare the SDK's speed with other clients; takes over ten minutes (the bridge needs mosquitto)
	@$(py) -m benchmarks run

bench-check: $(venv)/.dev  ## Check the SDK's speed against benchmarks/results.json
	@$(py) -m benchmarks check

build: $(venv)/.dev  ## Build the wheel and the source archive into dist/
	@$(py) -m hatchling build

docs: $(venv)/.docs generate  ## Build the documentation into site/, and check its links
	@rm -rf site .cache
	@$(venv)/bin/zensical build --strict
	@$(py) -m website

test-site: $(venv)/.site docs  ## Test the site in headless Chromium (needs /usr/bin/chromium)
	@$(py) -m pytest --quiet -p no:cacheprovider website/browser_tests

release: $(venv)/.dev $(venv)/.docs  ## Check, commit and tag a release, such as make release VERSION=0.2.0; pushes nothing
	@$(py) -m release "$(VERSION)"

test-release: $(venv)/.dev $(venv)/.docs  ## Release a clone of the project, which takes some minutes
	@$(py) -m pytest --quiet -p no:cacheprovider release/whole_release_tests

licenses: $(venv)/.dev  ## List the licenses of everything that the SDK needs in docs/dependencies.md
	@$(py) -m release.dependency_licenses

lock:  ## Upgrade and lock the dependencies in requirements/*.txt (needs uv)
	@$(compile) pyproject.toml --group dev --output-file requirements/dev.txt
	@$(compile) pyproject.toml --group codegen --constraint requirements/dev.txt --output-file requirements/codegen.txt
	@$(compile) pyproject.toml --group test --constraint requirements/dev.txt --output-file requirements/test.txt
	@$(compile) pyproject.toml --constraint requirements/dev.txt --output-file requirements/runtime.txt
	@$(compile) pyproject.toml --group site --constraint requirements/dev.txt --output-file requirements/site.txt
	@$(compile) pyproject.toml --group docs --constraint requirements/site.txt --output-file requirements/docs.txt
	@$(compile) pyproject.toml --group fuzz --constraint requirements/dev.txt --output-file requirements/fuzz.txt
	@$(compile) pyproject.toml --group audit --constraint requirements/dev.txt --output-file requirements/audit.txt
	@$(compile) requirements/peers-bluecurrent-api.in --output-file requirements/peers-bluecurrent-api.txt
	@$(compile) requirements/peers-pybluecurrent.in --constraint requirements/dev.txt --output-file requirements/peers-pybluecurrent.txt
	@$(compile) requirements/peers-msgspec.in --constraint requirements/dev.txt --output-file requirements/peers-msgspec.txt
	@$(compile) requirements/oldest.in --group pyproject.toml:test --output-file requirements/oldest.txt

clean:  ## Remove the environment, caches and builds
	@rm -rf $(venv) benchmarks/.environments dist site .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find benchmarks codegen examples generated release tests website -name __pycache__ -type d -prune -exec rm -rf {} +

$(venv)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@echo "Creating $(venv) (only the first time)"
	@$(PYTHON) -m venv --clear $(venv)
	@touch $@

$(venv)/.codegen: requirements/codegen.txt | $(venv)/.made
	@echo "Installing $<"
	@$(pip) --requirement $<
	@touch $@

# An editable installation: Python reads the package from generated/.
$(venv)/.package: pyproject.toml codegen/templates/package/_runtime/core/version.py | $(venv)/.codegen
	@$(py) -m pip --quiet --quiet --disable-pip-version-check install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(venv)/.dev: requirements/dev.txt | $(venv)/.codegen
	@echo "Installing $<"
	@$(pip) --requirement $<
	@touch $@

$(venv)/.docs: requirements/docs.txt | $(venv)/.codegen
	@echo "Installing $<"
	@$(pip) --requirement $<
	@touch $@

$(venv)/.fuzz: requirements/fuzz.txt | $(venv)/.dev
	@echo "Installing $<"
	@$(pip) --requirement $<
	@touch $@

$(venv)/.site: requirements/site.txt | $(venv)/.dev
	@echo "Installing $<"
	@$(pip) --requirement $<
	@touch $@
