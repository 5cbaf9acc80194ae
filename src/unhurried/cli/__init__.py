"""The command line, one file a verb."""

from typer import Typer

from unhurried.cli.backup import backup
from unhurried.cli.demo import demo
from unhurried.cli.programme import programme
from unhurried.cli.restore import restore
from unhurried.cli.serve import serve
from unhurried.cli.simulate import simulate

main = Typer(
    add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True, help="Unhurried, for whoever runs it."
)
main.command()(serve)
main.command()(demo)
main.command()(backup)
main.command()(restore)
main.command()(simulate)
main.add_typer(programme, name="programme")
