"""The ``chronology`` command: it parses, calls one library function, and prints.

The only place with an environment and exit codes: 0 done, 1 an error or a text set aside by ``tag``,
2 a wrong call, 130 stopped by Ctrl-C or SIGTERM. Heavy packages load only when a command needs them. One module holds
each group of commands.
"""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import click

from chronology import __version__
from chronology.cli import articles, chronicle, references, tables, undated
from chronology.errors import ChronologyError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["cli", "main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    if argv is None:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        code = cli.main(
            args=None if argv is None else list(argv), prog_name="chronology", standalone_mode=False
        )
        sys.stdout.flush()
    except click.Abort:
        click.echo("chronology: stopped; what stood in the output is as it was", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ChronologyError as error:
        click.echo(f"chronology: {error}", err=True)
        return 1
    except BrokenPipeError:
        sys.stdout = None
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(f"chronology: {error.filename}: {error.strerror}", err=True)
        return 1
    return code if isinstance(code, int) else 0


@click.group(
    commands=[
        articles.build,
        articles.compact,
        articles.timeline,
        chronicle.review,
        chronicle.summary,
        references.annotate,
        references.explain,
        references.tag,
        tables.check,
        tables.diff,
        tables.export,
        undated.dates,
    ],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="chronology")
def cli() -> None:
    """Articles in; dated events, each traceable to its words, and a timeline out.

    DATE is written 2022, 2022-03, 2022-03-06, 20220306 or 2022-03-06T14:05.
    """
