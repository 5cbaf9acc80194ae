"""What somebody was sending when they had been signed out: asked about once they are in, and theirs alone to see."""

from starlette.responses import Response

from unhurried.accounts.cookies import token_of
from unhurried.accounts.ways import MEANWHILE, TODAY
from unhurried.visits.sent import written_in
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The same form once more, with a token of this sign-in; nothing of it has been done."""
    slept, signed = visit.house.keeper.slept, visit.signed
    sent = await slept.find(signed.token, slept.key_of(signed.person), visit.house.awake())
    if sent is None:
        return visit.go(TODAY)
    fields = list(sent.fields)
    wrote = [] if sent.address.startswith("/journal") else written_in(sent.address, fields)  # it has its own lock
    return visit.page(
        "sign_in/meanwhile.html", address=sent.address, typed=fields,
        wrote=wrote,
    )  # fmt: skip


async def move(visit: Visit, token: bytes) -> str:
    """Where to go on to after coming in: what was sent meanwhile goes along, if it was this person who sent it."""
    keeper, now = visit.house.keeper, visit.house.awake()
    old = token_of(visit.request, visit.house.config)
    signed = await keeper.sessions.find(token, now)
    if old is None or signed is None:
        return ""
    key = keeper.slept.key_of(signed.person)
    sent = await keeper.slept.find(old, key, now)
    await keeper.sessions.end(old)
    if sent is None:
        return ""
    await keeper.slept.keep(token, key, sent)
    return MEANWHILE
