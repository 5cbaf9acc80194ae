"""Plain data made into the type it should have: everything that does not fit is named at once, and mended meanwhile."""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Generic, TypeVar, cast

import msgspec
from msgspec.inspect import BoolType, EnumType, Field, IntType, Metadata, StrType, StructType, Type, VarTupleType

from unhurried.core.fault import Fault, Kinds, Path
from unhurried.core.unseen import hidden, without_unseen
from unhurried.programmes.described import described, quoted, words_of

Made = TypeVar("Made")


@dataclass(frozen=True)
class Shaped(Generic[Made]):
    """A value of the type asked for. Where data did not fit, something harmless stands in: those are the faults."""

    value: Made
    faults: list[Fault] = field(default_factory=list)
    mended: set[Path] = field(default_factory=set)

    def follows_from_mending(self, fault: Fault) -> bool:
        """Whether what a fault is about, or follows from, is not as it was written."""
        return _touches(self.mended, fault.at) or not self.as_written(*fault.given)

    def as_written(self, *kinds: Kinds) -> bool:
        """Whether nothing of these kinds had to be mended, nor anything around or inside it."""
        mended = {_kinds(at) for at in self.mended}
        return not any(_touches(mended, one) for one in kinds)


def shaped(data: object, kind: type[Made]) -> Shaped[Made]:
    """Make data into a struct of a kind."""
    shaping = _Shaping()
    value = shaping.of(_info(cast("Hashable", kind)), data, ())
    return Shaped(cast("Made", value), shaping.faults, shaping.mended)


@cache
def _info(kind: Hashable) -> Type:
    return msgspec.inspect.type_info(kind)


def _kinds(at: Path) -> Kinds:
    return tuple(part for part in at if isinstance(part, str))


def _touches(mended: Iterable[Path], at: Path) -> bool:
    return any(at[: len(one)] == one[: len(at)] for one in mended)


class _Shaping:
    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.mended: set[Path] = set()

    def of(self, kind: Type, value: object, at: Path) -> object:
        """A value of that kind, mended where it has to be."""
        match kind:
            case Metadata(type=inner):
                return self._fit(kind, value, at) if isinstance(inner, StrType | IntType) else self.of(inner, value, at)
            case StructType() if isinstance(value, dict):
                return self._struct(kind, value, at)
            case VarTupleType() if isinstance(value, list):
                return self._several(kind, value, at)
            case _:
                return self._fit(kind, value, at)

    def _fit(self, kind: Type, value: object, at: Path) -> object:
        if fits(kind, value):
            return kind.cls(value) if isinstance(kind, EnumType) else value
        wrong, right = f"is {quoted(value)}", f"It should be {described(kind)}{_nearest(kind, value)}"
        if isinstance(value, str) and (told := hidden(value)) and fits(kind, without_unseen(value)):
            wrong, right = told
        self._say(at, f"{_name(at)} {wrong}", right)
        return _stand_in(kind)

    def _several(self, kind: VarTupleType, values: list[object], at: Path) -> object:
        fewest, most = kind.min_length or 0, kind.max_length or len(values)
        if not fewest <= len(values) <= most:
            said = "is empty" if not values else f"holds {len(values)}"
            self._say(at, f"{_name(at)} {said}", f"It should be {described(kind)}")
        return tuple(self.of(kind.item_type, value, (*at, place)) for place, value in enumerate(values[:most]))

    def _struct(self, kind: StructType, given: dict[str, object], at: Path) -> object:
        known = {one.encode_name: one for one in kind.fields}
        meant = {_meant(key, known, given): key for key in given if key not in known}
        for key in given.keys() - known.keys():
            self.faults.append(Fault((*at, key), f"{quoted(key)} is no name known here", _instead(key, known, given)))
        values = {
            one.name: self.of(one.type, given[name], (*at, name)) if name in given else self._lacking(one, at, meant)
            for name, one in known.items()
            if name in given or one.required
        }
        return kind.cls(**values)

    def _lacking(self, one: Field, at: Path, meant: dict[str | None, str]) -> object:
        self.mended.add((*at, one.encode_name))
        if one.encode_name not in meant:
            right = f"Add “{one.encode_name} = …”: {described(one.type)}"
            self.faults.append(Fault(at, f"{_name(at)} has no {one.encode_name}", right))
        return _stand_in(one.type)

    def _say(self, at: Path, wrong: str, right: str) -> None:
        self.mended.add(at)
        self.faults.append(Fault(at, wrong, right))


def fits(kind: Type, value: object) -> bool:
    """Whether a plain value may stand where that kind is asked for."""
    match kind:
        case Metadata(type=inner, extra_json_schema=extra):
            return fits(inner, value) and ("enum" not in (extra or {}) or value in (extra or {})["enum"])
        case BoolType():
            return isinstance(value, bool)
        case IntType(ge=least, le=most):
            if not isinstance(value, int) or isinstance(value, bool):
                return False
            return (least is None or value >= least) and (most is None or value <= most)
        case StrType(min_length=fewest, max_length=longest, pattern=pattern):
            return (
                isinstance(value, str)
                and (fewest or 0) <= len(value) <= (longest or len(value))
                and (pattern is None or re.fullmatch(pattern, value) is not None)
            )
        case EnumType(cls=cls):
            return isinstance(value, str) and value in {one.value for one in cls}
        case _:
            return False


def _name(at: Path) -> str:
    """What to call a place: its last name, with where in its list it stands, counted from one."""
    if not at:
        return "the file"
    last = at[-1]
    return f"number {last + 1} of {_name(at[:-1])}" if isinstance(last, int) else last


def _meant(key: str, known: dict[str, Field], given: dict[str, object]) -> str | None:
    """The name that was probably meant, of those that are not given."""
    return next(iter(get_close_matches(key, known.keys() - given.keys(), 1)), None)


def _instead(key: str, known: dict[str, Field], given: dict[str, object]) -> str:
    meant = _meant(key, known, given)
    return f"“{meant}” may be meant" if meant else f"Known are {', '.join(known)}"


def _nearest(kind: Type, value: object) -> str:
    near = get_close_matches(value, words_of(kind), 1) if isinstance(value, str) else []
    return f"; the nearest is {near[0]}" if near else ""


def _stand_in(kind: Type) -> object:
    match kind:
        case Metadata(type=inner):
            return _stand_in(inner)
        case StructType(cls=cls, fields=fields):
            return cls(**{one.name: _stand_in(one.type) for one in fields if one.required})
        case VarTupleType():
            return ()
        case IntType():
            return 0
        case EnumType(cls=cls):
            return next(iter(cls))
        case StrType():
            return ""
        case _:
            return False
