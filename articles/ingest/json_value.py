"""JSON that strangers wrote: any string gives a value or a refusal, and a value gives a record or a refusal."""

import json

from articles.ingest.record import Record, Refusal, build


def parsed(text: str) -> object | Refusal:
    """The JSON value of ``text``; a refusal that says where it breaks, also for what nests too deep or has too many digits."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        return Refusal("", f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}")
    except (ValueError, RecursionError) as error:
        return Refusal("", f"not readable JSON: {str(error)[:80]}")
    return value


def record_of(locator: str, value: object) -> Record | Refusal:
    """The article that a JSON object tells of."""
    if not isinstance(value, dict):
        return Refusal(locator, "not an object")
    if "text" not in value:
        return Refusal(locator, 'no "text"')
    return build(locator, value, "metadata")
