"""What may stand in a file, said in words: a whole number from 1 to 7, one of presence, everyday …"""

from msgspec.inspect import BoolType, EnumType, IntType, Metadata, StrType, StructType, Type, VarTupleType

SHOWN = 60  # characters of what was given, so that a fault stays one line


def described(kind: Type) -> str:
    """What should stand there."""
    if words := words_of(kind):
        return f"one of {', '.join(words)}"
    match kind:
        case Metadata(type=inner, extra_json_schema=extra):
            return str((extra or {}).get("description") or described(inner))
        case BoolType():
            return "true or false"
        case IntType(ge=least, le=most):
            return "a whole number" + _bounds(least, most)
        case StrType():
            return "words in quotation marks"
        case StructType(fields=fields):
            return f"a table with {', '.join(one.encode_name for one in fields if one.required)}"
        case VarTupleType(item_type=item, min_length=fewest, max_length=most):
            return f"a list{_many(fewest, most)}, each {described(item)}"
        case _:
            return "something else"


def words_of(kind: Type) -> tuple[str, ...]:
    """The words of which one should stand there; none where anything may."""
    match kind:
        case EnumType(cls=cls):
            return tuple(str(one.value) for one in cls)
        case Metadata(extra_json_schema={"enum": words}):
            return tuple(words)
        case _:
            return ()


def quoted(value: object) -> str:
    """What was given, so that whoever wrote it knows it again."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            line = value if len(value) <= SHOWN else f"{value[:SHOWN]}…"
            return f"“{line.encode('unicode_escape').decode('ascii') if not line.isprintable() else line}”"
        case list():
            return "a list"
        case dict():
            return "a table"
        case int() if abs(value) >= 10**SHOWN:
            return "a number beyond reading"
        case _:
            return str(value)


def _bounds(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return f" from {least} to {most}"
    return f", {least} or more" if least is not None else f", {most} at most" if most is not None else ""


def _many(fewest: int | None, most: int | None) -> str:
    bounds = [f"at least {fewest}" if fewest else "", f"at most {most}" if most else ""]
    told = " and ".join(bound for bound in bounds if bound)
    return f" of {told}" if told else ""
