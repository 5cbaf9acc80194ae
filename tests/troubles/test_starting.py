"""What a server says when it cannot start: everything at once, what to do, and nothing out of a journey."""

from pathlib import Path

import pytest

from tests.troubles.real_server import ended, free_port, running
from unhurried.config import Config, Misconfigured, read
from unhurried.store.sqlite_file import connect
from unhurried.wiring import WrongData, wire


def test_a_second_server_on_the_same_data_is_told_so(tmp_path: Path) -> None:
    with running(tmp_path, free_port()):
        code, said = ended(tmp_path, free_port())

    assert code == 2
    assert "Another server is using this data." in said
    assert "UNHURRIED_DATA" in said
    assert "Traceback" not in said


def test_every_mistake_in_the_settings_is_named_at_once(tmp_path: Path) -> None:
    wrong = {
        "PORT": "ninety",
        "ORIGIN": "http://example.org",
        "ZONE": "Europe/Nowhere",
        "MEMORY_KIB": "8",
        "COLOUR": "1",
    }
    code, said = ended(tmp_path, free_port(), **wrong)

    assert code == 2
    assert all(f"UNHURRIED_{name}" in said for name in wrong)
    assert all(value in said for value in ("ninety", "http://example.org", "Europe/Nowhere"))
    assert "hint:" in said and "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("leave_to", ["http://example.org", "javascript:alert(1)", "https://", ""])
def test_leaving_leads_nowhere_strange(leave_to: str) -> None:
    with pytest.raises(Misconfigured, match="LEAVE_TO"):
        read({"UNHURRIED_LEAVE_TO": leave_to})


@pytest.mark.parametrize("origin", ["example.org", "https://example.org/path", "ftp://example.org", "https://", "null"])
def test_an_origin_is_an_origin(origin: str) -> None:
    with pytest.raises(Misconfigured, match="ORIGIN"):
        read({"UNHURRIED_ORIGIN": origin})


async def test_a_demo_does_not_open_the_data_of_real_people(tmp_path: Path) -> None:
    await (await wire(Config(data=tmp_path, memory_kib=65_536))).close()

    with pytest.raises(WrongData, match="real people"):
        await wire(Config(data=tmp_path, memory_kib=65_536, demo=True))
    assert not (tmp_path / "demo").exists()


async def test_real_people_are_not_served_from_the_data_of_a_demo(tmp_path: Path) -> None:
    await (await wire(Config(data=tmp_path, memory_kib=65_536, demo=True))).close()
    code, said = ended(tmp_path, free_port())

    assert code == 2
    assert "invented data" in said and "hint:" in said


def test_the_secret_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    with running(tmp_path, free_port()):
        pass

    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert len((tmp_path / "secret").read_bytes()) == 32


async def test_data_of_a_later_version_is_refused_in_words(tmp_path: Path) -> None:
    await (await wire(Config(data=tmp_path, memory_kib=65_536))).close()
    later = connect(tmp_path / "unhurried.sqlite")
    later.execute("UPDATE version SET number = 99")
    later.close()
    code, said = ended(tmp_path, free_port())

    assert code == 2
    assert "99" in said
    assert "Traceback" not in said


def test_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "unhurried.sqlite").write_text("something of somebody else's, long enough to be read")
    code, said = ended(tmp_path, free_port())

    assert code == 2
    assert "cannot be opened" in said and "hint:" in said
    assert "Traceback" not in said and "somebody else" not in said


def test_a_file_where_the_folder_should_be_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    code, said = ended(tmp_path / "taken", free_port())

    assert code == 2
    assert "UNHURRIED_DATA" in said and "Traceback" not in said


def test_a_port_that_is_taken_is_named_before_the_house_says_it_is_open(tmp_path: Path) -> None:
    with running(tmp_path / "first", port := free_port()):
        code, said = ended(tmp_path / "second", port)

    assert code == 2
    assert str(port) in said and "open at" not in said and "Traceback" not in said
