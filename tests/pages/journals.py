"""What the tests of the journal have in common: opening it, and finding a page in it."""

import base64
import html
import re

from tests.house_fixture import PASSPHRASE, Phone, Street
from unhurried.keeper.people import Unlocked
from unhurried.vault.recovery import recovery_kek
from unhurried.vault.seal import Place, unwrap

PAGE = re.compile(r'href="/journal/pages/([0-9a-f]{32})"')
SEEN = re.compile(r'name="seen" value="([0-9a-f]*)"')
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


async def given(phone: Phone, passphrase: str = PASSPHRASE, **fields: str) -> str:
    """Somebody gives a passphrase at the lock of their journal."""
    return await phone.send("/journal/openings", passphrase=passphrase, **fields)


async def opened(street: Street, phone: Phone) -> str:
    """Somebody's journal lies open before them: by their code on paper, which takes no time to derive."""
    await street.keeper.openings.begin(token_of(phone), key_by_code(street, phone), street.keeper.now())
    return await phone.open("/journal")


async def kept(phone: Phone, words: str) -> str:
    """Somebody with an open journal keeps a page, and is shown it."""
    return await phone.send("/journal/pages", at="/journal", leaf="journal", words=words)


def pages_in(phone: Phone) -> list[str]:
    """The pages that a list leads to."""
    return PAGE.findall(phone.page)


def seen_in(phone: Phone) -> str:
    """Which words of a page its form was shown with."""
    found = SEEN.search(phone.page)
    assert found is not None
    return found[1]


def waiting(phone: Phone) -> dict[str, str]:
    """What lies in the form of the lock, as a browser sends it back."""
    return {name: html.unescape(value) for name, value in HIDDEN.findall(phone.page) if name != "csrf"}


def key_by_code(street: Street, phone: Phone) -> bytes:
    """The journal's key, as its owner's code on paper unwraps it."""
    assert phone.person is not None
    return unwrap(recovery_kek(phone.code), phone.person.row.journal_by_code, wrapped_at(street, phone.person, "code"))


def wrapped_at(street: Street, person: Unlocked, by: str) -> Place:
    """Where a wrap of this person's journal key belongs."""
    id = bytes.fromhex(person.id)
    return Place(f"journal-{by}", street.keeper.people._instance, id, 0, id)


def token_of(phone: Phone) -> bytes:
    """What only this phone's cookie holds."""
    return base64.urlsafe_b64decode(phone.http.cookies["in"])
