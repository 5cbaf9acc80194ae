"""What people type for a name or a line, and where they may be sent on to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhurried.accounts.names import street_of, tidy
from unhurried.accounts.ways import line_in, way_on

LETTERS = "0123456789abcdefghjkmnpqrs"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "/today",
        "//elsewhere.example",
        f"/with/{LETTERS}/..",
        f"https://a.example/with/{LETTERS}",
        f"/with/{LETTERS}\n",
    ],
)
def test_nobody_is_sent_on_to_anything_but_an_invitation(asked: str) -> None:
    assert way_on(asked) == ""


def test_an_invitation_is_gone_back_to() -> None:
    assert way_on(f"/with/{LETTERS}") == f"/with/{LETTERS}"


@given(st.text())
def test_whatever_is_typed_for_a_line_leads_nowhere_else(typed: str) -> None:
    assert line_in(typed) in {"", way_on(line_in(typed))}


@given(st.text())
def test_a_name_is_one_line_of_what_can_be_seen(typed: str) -> None:
    name = tidy(typed)

    assert name == name.strip()
    assert all(sign == " " or (sign.isprintable() and not sign.isspace()) for sign in name)


def test_a_household_is_one_street_in_either_numbering() -> None:
    assert street_of("2001:db8::1") == street_of("2001:db8::2") == "2001:db8::/64"
    assert street_of("192.0.2.1") != street_of("192.0.2.2")
    assert street_of("testclient") == "testclient"
