"""What somebody put into a check-in, and what the rules make of it."""

from dataclasses import dataclass

from starlette.datastructures import FormData

from unhurried.core.check_in import REFUSING, CheckIn, Willing
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.visits.body import BODY


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it was sent, so that it can be shown again. `at_once` is the one tap on today's page."""

    answer: str = ""
    ease: int | None = None
    body: tuple[str, ...] = ()
    sober: bool = True
    at_once: bool = False

    def read(self, *, only_gentler: bool) -> CheckIn:
        """The answer it comes to. Raises Incomplete, and NotOffered for more than this person is offered tonight."""
        if self.answer not in set(Willing):
            raise Incomplete(missing=("answer",))
        answer = Willing(self.answer)
        if answer is Willing.WILLING and only_gentler:
            raise NotOffered
        # A no is complete as it stands; nobody is asked to rate it first.
        if self.ease is None and answer not in REFUSING and not self.at_once:
            raise Incomplete(missing=("ease",))
        return CheckIn(answer, sober=self.sober) if self.ease is None else CheckIn(answer, self.ease, self.sober)


def typed(form: FormData) -> Typed:
    """What was sent."""
    ease = str(form.get("ease", ""))
    return Typed(
        answer=str(form.get("answer", "")),
        ease=int(ease) if ease.isascii() and ease.isdigit() and len(ease) <= 2 and int(ease) <= 10 else None,
        body=tuple(word for word in BODY if word in form.getlist("body")),
        sober="not-sober" not in form.getlist("sober"),
        at_once="at-once" in form,
    )


def before(answer: object) -> Typed:
    """What this person answered already, if they did."""
    if not isinstance(answer, CheckIn):
        return Typed()
    return Typed(answer.answer, answer.ease, (), answer.sober)
