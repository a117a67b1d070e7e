# Lan Tỏa. `make demo` and `make test` are all a newcomer needs; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help demo stop test postgres postgres-all check static lint types contracts docs-check docs bench bench-workbench accuracy lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

$(VENV)/made: 
	@echo "→ Chuẩn bị môi trường Python (making an environment in $(VENV)) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lan Tỏa needs Python 3.11 or newer; PYTHON=/path/to/python make … uses another one."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing. Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

# What the program needs, by hash; then the program itself, straight from the source tree.
$(VENV)/run: $(VENV)/made requirements/run.txt pyproject.toml
	@echo "→ Cài những gì chương trình cần (installing what the program needs) …"
	@$(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/build.txt
	@$(BIN)/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run requirements/dev.txt
	@echo "→ Installing what the tests need …"
	@$(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/dev.txt
	@touch $@

PORT ?= 8000

demo: $(VENV)/run ## read the sample directives, show the plan they make, open the workbench
	@mkdir -p out
	@echo "→ Đọc văn bản mẫu (reading the sample directives) …"
	@$(BIN)/lantoa plan samples --out out/plan.html
	@$(BIN)/lantoa plan samples --out out/plan.xlsx
	@$(BIN)/lantoa plan samples --out out/plan.ics
	@$(BIN)/lantoa graph samples --out out/graph.svg
	@$(BIN)/lantoa read samples --format html --out out/reading
	@$(BIN)/lantoa plan samples | sed -n '1,16p'
	@echo "  … cả sổ nằm ở out/plan.html (the whole plan)"
	@echo
	@echo "→ Mở bằng trình duyệt (open in a browser): out/plan.html: sổ nhiệm vụ (the plan); out/graph.svg: văn bản nào căn cứ văn bản nào (what rests on what);"
	@echo "  out/reading/: từng văn bản với những gì đã đọc (each directive with what was read). Excel: out/plan.xlsx. Lịch (calendar): out/plan.ics."
	@echo "  Đọc tệp của mình (read your own file): $(BIN)/lantoa read FILE"
	@echo
	@echo "→ Mở bàn làm việc với một tỉnh không có thật (opening the workbench with an invented province) …"
	@$(BIN)/lantoa serve --demo demo samples --data out/workbench --port $(PORT) --background
	@echo "  Chạy nền ở cổng $(PORT); dừng: make stop; cổng khác: make demo PORT=8001 (runs in the background; end: make stop)"

stop: ## end the workbench that make demo opened
	@$(BIN)/lantoa serve --data out/workbench --stop

# Tests run side by side, a file in one process; each process has a data folder, a database and a browser of its own.
# One more than there are processors: many wait for a browser, a database or a reader.
# In the order of folders: by the number of tests, as is usual, long files of few tests would come last and be waited for.
SIDE_BY_SIDE = -n $$($(BIN)/python -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))') --dist loadfile --no-loadscope-reorder

# The core's own tests, which must run its every line; then all others.
CORE := tests/unit/core tests/papers tests/corpus tests/robustness
COVERED := --cov=lantoa.core --cov-report=term-missing:skip-covered --cov-fail-under=100

test: $(VENV)/dev ## run the tests, with 100 % of the core covered
	@echo "→ Running the tests of the core …"
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) $(CORE) $(COVERED)
	@echo "→ Running all other tests …"
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) $(CORE:%=--ignore=%)

# How pages look and answer to keys is no matter of the database: of the browser's tests those run here that walk whole paths.
# Who may open what, and in which words, is asked a thousand times, and no database answers differently.
ALIKE := tests/faces/web/test_permissions.py tests/faces/web/test_words.py tests/faces/web/test_weight.py
PATHS := tests/faces/web/test_whole_path_in_browser.py tests/faces/web/test_dispatch_in_browser.py

postgres: $(VENV)/dev ## the workbench's tests on PostgreSQL, where the machine has it
	@echo "→ The workbench's tests on PostgreSQL …"
	@$(BIN)/python tools/with_postgres.py $(BIN)/python -m pytest $(SIDE_BY_SIDE) tests/apps tests/faces/web \
	  $(foreach path,$(filter-out $(PATHS),$(wildcard tests/faces/web/*_in_browser.py)) $(ALIKE),--ignore=$(path)) \
	  --deselect tests/faces/web/test_dispatch_in_browser.py::test_every_page_is_sound_at_every_width

postgres-all: $(VENV)/dev ## the same, with every test of the browser
	@$(BIN)/python tools/with_postgres.py $(BIN)/python -m pytest $(SIDE_BY_SIDE) tests/apps tests/faces/web

check: static test docs-check postgres ## what .ci/run runs

static: lint types contracts ## what needs no program besides Python

lint: $(VENV)/dev ## style
	@echo "→ Style …"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/dev ## types
	@echo "→ Types …"
	@$(BIN)/mypy

contracts: $(VENV)/dev ## who may import whom
	@echo "→ Import contracts …"
	@$(BIN)/lint-imports --no-cache

docs-check: $(VENV)/dev ## generated pages are fresh
	@echo "→ Generated pages …"
	@$(BIN)/python tools/rule_pages.py --check
	@$(BIN)/python tools/room_cards.py --check
	@$(BIN)/python tools/tour.py --check

docs: $(VENV)/dev ## make the generated pages again
	@$(BIN)/python tools/rule_pages.py
	@$(BIN)/python tools/room_cards.py
	@$(BIN)/python tools/tour.py

bench: $(VENV)/dev ## speed and memory, beside peers, in one run
	@$(BIN)/python bench/run.py

bench-workbench: $(VENV)/dev ## queries and seconds of the workbench's pages, with many papers and duties
	@slow=0; for each in bench/workbench*.py; do echo "→ $$each"; $(BIN)/python $$each || slow=1; done; exit $$slow

accuracy: $(VENV)/dev ## score the reader on the annotated documents beside the project, if they are there
	@$(BIN)/python tools/accuracy.py

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

lock: ## choose versions again (needs uv)
	$(COMPILE) pyproject.toml --extra web --extra postgres -o requirements/run.txt
	$(COMPILE) --group build -o requirements/build.txt
	$(COMPILE) pyproject.toml --extra web --extra postgres --group dev -c requirements/run.txt -o requirements/dev.txt

clean: ## remove all that was made
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
