"""How properties are tried: at random on a developer's machine, the same way each time where a change is judged."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "judged", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explored", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("judged" if os.environ.get("CI") else "explored")
