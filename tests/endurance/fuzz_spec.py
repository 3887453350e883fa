"""Mutates the spec again and again: each must be refused, or give a package that works: `make fuzz-spec`."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter

from bluecurrent._printing.guarded_streams import run_guarded
from tests.codegen.mutated_specs import check_mutated_specs

BATCH_SIZE = 25


def main() -> int:
    """Reads the options and runs the test. Hypothesis raises the error of the first mutation that fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    options = parser.parse_args()
    outcomes: Counter[str] = Counter()
    start = time.monotonic()
    for seed in range(options.seed, options.seed + 1_000_000):
        if time.monotonic() - start >= options.seconds:
            break
        print(f"seed {seed}: {dict(outcomes)}", flush=True)
        outcomes += check_mutated_specs(seed, BATCH_SIZE)
    print(f"{outcomes.total()} specs: {dict(outcomes.most_common())}")
    return 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
