# Two commands matter: `make run` opens the desk, `make test` runs every check.

.PHONY: setup run test bench soak tour format

setup:
	@scripts/setup.sh test

run:
	@scripts/run.sh

test:
	@scripts/check.sh

bench:
	@scripts/bench.sh

soak:
	@scripts/soak.sh

tour:
	@scripts/tour.sh --every

format:
	@scripts/format.sh
