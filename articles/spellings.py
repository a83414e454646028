"""Names as people fold them: add a spelling to a name, fold two names into one; every event follows, and it can be taken back."""

from __future__ import annotations

from django.db import transaction

from articles.changes import Moment
from articles.curation import Act, Refused, may, one_line
from articles.models import Decision, Event, Name, NameAlias
from articles.refreshing import refresh_all
from articles.rows import hold

PERMISSION = "articles.change_name"


@transaction.atomic
def add_alias(name: Name, spelling: str, act: Act) -> Decision:
    """Say that a spelling means this name. Raises ``Refused`` for one that is another name or means another already."""
    may(act.by, PERMISSION)
    hold(name.collection_id)
    words = one_line(spelling)[:200]
    if not words or words == name.name:
        raise Refused("a spelling other than the name itself is needed")
    known = NameAlias.objects.filter(collection=name.collection, spelling=words).select_related("name").first()
    if known is not None:
        raise Refused(f"“{words}” means {known.name} already")
    if Name.objects.filter(collection=name.collection, name=words).exclude(pk=name.pk).exists():
        raise Refused(f"“{words}” is a name of its own: fold the two into one")
    NameAlias.objects.create(collection=name.collection, spelling=words, name=name)
    decision = _record(act, "alias", {"spelling": words, "into": name.pk, "name": name.name}, name)
    _follow([name.pk], decision)
    return decision


@transaction.atomic
def fold(name: Name, into: Name, act: Act) -> Decision:
    """Say that ``name`` is another spelling of ``into``: its events bear that name from now on."""
    may(act.by, PERMISSION)
    hold(name.collection_id)
    if name.pk == into.pk or name.collection_id != into.collection_id:
        raise Refused("two names of one collection are needed")
    if NameAlias.objects.filter(collection=name.collection, spelling=name.name).exists():
        raise Refused(f"“{name.name}” means another name already")
    if NameAlias.objects.filter(collection=name.collection, spelling=into.name).exists():
        raise Refused(f"“{into.name}” is itself folded into another name")
    moved = sorted(name.aliases.values_list("pk", flat=True))
    name.aliases.update(name=into)
    NameAlias.objects.create(collection=name.collection, spelling=name.name, name=into)
    value = {"spelling": name.name, "from": name.pk, "into": into.pk, "name": into.name, "moved": moved}
    decision = _record(act, "fold", value, into)
    _follow([name.pk, into.pk], decision)
    return decision


def _record(act: Act, kind: str, value: dict[str, object], name: Name) -> Decision:
    return Decision.objects.create(collection=name.collection, kind=kind, value=value, previous={}, reason=act.reason, by=act.by, at=act.at)


def _follow(names: list[int], decision: Decision) -> None:
    """The events of these names bear what their spellings mean now."""
    events = Event.objects.filter(event_names__name__in=names).select_related("collection").distinct().order_by("pk")
    refresh_all(list(events), Moment(decision.at, decision))
    decision.collection.touch()


def take_back(decision: Decision, revocation: Decision) -> None:
    """The spelling stands for itself again, and so do those that came with a folded name."""
    value = decision.value
    NameAlias.objects.filter(collection=decision.collection, spelling=value["spelling"], name=value["into"]).delete()
    if decision.kind == "fold":
        NameAlias.objects.filter(pk__in=value["moved"], name=value["into"]).update(name=value["from"])
    _follow([value["into"]], revocation)
