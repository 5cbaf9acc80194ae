"""Nothing committed knows whose machine it was made on, or where its packages came from."""

import re

from tests.house.reading import committed, listed, shown

# Put together here, so that this file does not say what it looks for.
HOSTS = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb.debian" + ".org",
    "npm" + "mirror",
]
PATHS = ["/ro" + "ot/", "/wo" + "rk/", "/Us" + "ers/", "/ho" + "me/"]
TOOLS = ["clau" + "de", "anthro" + "pic", ".libr" + "ary/", "copi" + "lot", "chat" + "gpt", "cur" + "sor.sh"]

NAMED = re.compile(
    "|".join(
        [
            *(re.escape(host) for host in HOSTS),
            *(rf"(?<![\w.}}$-]){re.escape(path)}\w" for path in PATHS),
            *(re.escape(tool) for tool in TOOLS),
        ]
    ),
    re.IGNORECASE,
)


def test_no_file_names_a_machine_a_host_or_a_tool_of_ours() -> None:
    offenders = [
        f"{shown(path)}:{number} names “{said[0]}”"
        for path in committed()
        if b"\0" not in (held := path.read_bytes())
        for number, line in enumerate(held.decode("utf-8", "replace").splitlines(), 1)
        for said in [NAMED.search(line)]
        if said
    ]

    assert not offenders, listed(offenders)


def test_a_path_of_a_machine_would_be_noticed() -> None:
    assert NAMED.search("see " + "/ho" + "me/ana/notes")
    assert NAMED.search("https://" + "pypi" + ".org/simple")
    assert not NAMED.search("GET /help/home and pages/today.html")
