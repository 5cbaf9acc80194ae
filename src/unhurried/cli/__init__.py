"""The command line, one file a verb."""

from typer import Typer

from unhurried.cli.backup import backup
from unhurried.cli.demo import demo
from unhurried.cli.mistyped import Kindly
from unhurried.cli.programme import programme
from unhurried.cli.restore import restore
from unhurried.cli.serve import serve
from unhurried.cli.simulate import simulate

main = Typer(
    cls=Kindly, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True,
    help="Unhurried, for whoever runs it.",
)  # fmt: skip
main.command()(serve)
main.command()(demo)
main.command()(backup)
main.command()(restore)
main.command(short_help="Send couples who differ through a programme.")(simulate)
main.add_typer(programme, name="programme")
