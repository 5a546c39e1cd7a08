"""Runs a command, and prints its processor time in seconds and its greatest memory in KB.

A process is told as large as the one that started it, if that was larger: so a small one has to start it.
"""

import json
import resource
import subprocess
import sys

subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
print(json.dumps([used.ru_utime + used.ru_stime, kilobytes]))
