# A thin menu over CMake presets and CTest. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/sh
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
SECONDS ?= 60
ENSURE := packaging/dev/ensure-packages

.PHONY: help run test soak build bench screenshots lint format clean fuzz sanitize threads coverage analyze

help: ## this list
	@sed -n -E 's/^([a-z]+):.*## (.*)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

run: build ## install what is missing, build, open the console
	@packaging/dev/run-console

build: ## build the programs into build/bin/
	@$(ENSURE) build run
	@cmake --preset release >/dev/null
	@cmake --build --preset release -j $(JOBS) --target programs

test: ## install what the tests need, build, run every test once
	@$(ENSURE) build run test
	@cmake --preset release >/dev/null
	@cmake --build --preset release -j $(JOBS)
	@packaging/dev/run-tests build/release

soak: ## the long counts: kills under load and the like
	@$(ENSURE) build run test
	@cmake --preset release >/dev/null
	@cmake --build --preset release -j $(JOBS)
	@BLOOMZY_SOAK=1 QTEST_FUNCTION_TIMEOUT=7200000 packaging/dev/run-tests build/release -L soak -j 1 --timeout 7200

bench: ## times, side by side, as ratios
	@$(ENSURE) build run bench
	@cmake --preset release >/dev/null
	@cmake --build --preset release -j $(JOBS) --target benchmarks
	@python3 tests/bench/load/bench.py
	@for program in build/release/benchmarks/*; do [ -x "$$program" ] && "$$program" || exit 1; done

screenshots: ## every page from the real programs, both themes, both languages, into build/screenshots/
	@$(ENSURE) build run test
	@cmake --preset release >/dev/null
	@cmake --build --preset release -j $(JOBS)
	@packaging/dev/screenshots build/release build/screenshots

fuzz: ## hostile input for SECONDS (60) a target, by libFuzzer
	@$(ENSURE) build run fuzz
	@cmake --preset fuzz >/dev/null
	@cmake --build --preset fuzz -j $(JOBS)
	@packaging/dev/run-fuzz build/fuzz $(SECONDS)

sanitize: ## the tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(ENSURE) build run test
	@cmake --preset sanitize >/dev/null
	@cmake --build --preset sanitize -j $(JOBS)
	@ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 packaging/dev/run-tests build/sanitize

threads: ## the server's libraries under ThreadSanitizer
	@$(ENSURE) build run test
	@cmake --preset thread >/dev/null
	@cmake --build --preset thread -j $(JOBS)
	@TSAN_OPTIONS=suppressions=$(CURDIR)/tests/thread-suppressions.txt:ignore_noninstrumented_modules=1:second_deadlock_stack=1:die_after_fork=0 \
		packaging/dev/run-tests build/thread

coverage: ## the tests with line counts for gcov
	@$(ENSURE) build run test
	@cmake --preset coverage >/dev/null
	@cmake --build --preset coverage -j $(JOBS)
	@packaging/dev/run-tests build/coverage

lint: ## clang-format and clang-tidy, as findings
	@$(ENSURE) build lint
	@git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run --Werror
	@cmake --preset lint >/dev/null
	@packaging/dev/clang-tidy build/lint

analyze: ## the path-sensitive checks of clang's analyser: an hour and more
	@$(ENSURE) build lint
	@cmake --preset lint >/dev/null
	@packaging/dev/clang-tidy build/lint --checks='-*,clang-analyzer-*'

format: ## clang-format in place
	@$(ENSURE) lint
	@git ls-files '*.cpp' '*.h' | xargs clang-format -i

clean: ## remove build/
	@rm -rf build
