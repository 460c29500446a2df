"""Imports the named modules, one after the other, and prints the cost as JSON.

Counts the processor time and the memory of Python and of the Node.js process that jsii starts.
"""

import json
import os
import pathlib
import sys
import time


def descendants_of(process: int) -> list[int]:
    children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [found for child in children for found in [int(child), *descendants_of(int(child))]]


def processor_time_of(process: int) -> float:
    """Milliseconds, of the main thread."""
    return int(pathlib.Path(f"/proc/{process}/task/{process}/schedstat").read_text().split()[0]) / 1e6


def peak_memory_of(process: int) -> int:
    """Bytes."""
    status = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
    (line,) = [line for line in status if line.startswith("VmHWM:")]
    return int(line.split()[1]) * 1024


def processor_time_of_node() -> float:
    return sum(map(processor_time_of, descendants_of(os.getpid())))


def processor_time_of_import(name: str) -> float:
    node = processor_time_of_node()
    python = time.process_time()
    __import__(name)  # `-X importtime` does not see importlib.import_module()
    python = time.process_time() - python

    return python * 1000 + processor_time_of_node() - node


cpu = {name: processor_time_of_import(name) for name in sys.argv[1:]}

print(json.dumps({
    "cpu": cpu,
    "python": peak_memory_of(os.getpid()),
    "node": sum(peak_memory_of(process) for process in descendants_of(os.getpid())),
}))
