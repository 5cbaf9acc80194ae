"""What a person is told of phrases and codes before there is anything of theirs to open."""

from unhurried.vault.keys import spelled
from unhurried.vault.passphrase import Fault, faults_in
from unhurried.vault.recovery import in_groups

__all__ = ["Fault", "faults_in", "in_groups", "spelled"]
