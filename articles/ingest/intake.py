"""Takes a record into the store: the article, the bytes it came in, its source, its place among copies. One transaction each.

The same text from the same source is one row, however often and from wherever it comes; from two sources it is two.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from articles.ingest.copies import file_under_keys
from articles.ingest.near_duplicates import copy_keys
from articles.ingest.record import Record
from articles.models import Article, Collection, ReceivedFile, Source
from articles.models.slugs import free_slug


@dataclass(frozen=True, slots=True)
class Bringing:
    """A file as it was brought: its name and bytes, who brought it, and when."""

    name: str
    content: bytes
    digest: str
    by: str
    at: datetime


def brought(name: str, content: bytes, *, by: str, at: datetime) -> Bringing:
    """A file with the SHA-256 of its bytes."""
    return Bringing(name, content, sha256(content).hexdigest(), by, at)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a record: its article, whether that is new, and the group of copies that it joined (empty for none)."""

    article: int
    new: bool
    unread: bool
    """Whether the engine has not read the article yet: it is new, or an earlier run was cut off before that."""
    copies: frozenset[int] = frozenset()


def take(record: Record, bringing: Bringing, collection: Collection) -> Taken:
    """Store a record unless its collection holds the same text from the same source already."""
    digest = sha256(record.text.encode()).hexdigest()
    known = _known(record, digest, collection)
    if known is not None:
        return known
    keys = copy_keys(record.text)
    try:
        with transaction.atomic():
            # One at a time in a collection: two copies that come at once would not see each other.
            Collection.objects.select_for_update().get(pk=collection.pk)
            known = _known(record, digest, collection)
            if known is not None:
                return known
            article = _create(record, digest, bringing, collection)
            group = file_under_keys(article, keys)
            collection.touch()
    except IntegrityError:
        # Somebody else stored it (or its source, or its file) between our look and our write.
        known = _known(record, digest, collection)
        if known is None:
            raise
        return known
    return Taken(article.pk, new=True, unread=True, copies=frozenset(group))


def collection_named(slug: str) -> Collection:
    """The collection of that slug, made when it is missing; "" is the default one. Raises ValueError for what is no slug."""
    if not slug:
        return Collection.default()
    if slug != slugify(slug) or len(slug) > 50:
        raise ValueError(f"{slug!r} is no name for a collection: small letters, digits and hyphens, at most 50")
    title = slug.replace("-", " ").capitalize()
    return Collection.objects.get_or_create(slug=slug, defaults={"title": title})[0]


def source_named(name: str) -> Source:
    """The source of that name, made when it is missing."""
    base = slugify(name)[:180] or "source"
    while True:
        found = Source.objects.filter(name=name).first()
        if found is not None:
            return found
        slug = free_slug(base, lambda slug: Source.objects.filter(slug=slug).exists())
        try:
            return Source.objects.get_or_create(name=name, defaults={"slug": slug})[0]
        except IntegrityError:
            # A source of another name took the slug between our look and our write: the next one is free.
            if not Source.objects.filter(slug=slug).exists():
                raise


def _known(record: Record, digest: str, collection: Collection) -> Taken | None:
    same = Article.objects.filter(collection=collection, text_sha256=digest)
    same = same.filter(source__name=record.source) if record.source else same.filter(source=None)
    row = same.values_list("pk", "engine_version").first()
    return None if row is None else Taken(row[0], new=False, unread=not row[1])


def _create(record: Record, digest: str, bringing: Bringing, collection: Collection) -> Article:
    # The bytes may be many: they are written once and not read back for every further record of the file.
    received, _ = ReceivedFile.objects.defer("content").get_or_create(
        sha256=bringing.digest,
        file_name=bringing.name,
        defaults={"content": bringing.content, "size": len(bringing.content), "received_at": bringing.at, "brought_by": bringing.by[:150]},
    )
    return Article.objects.create(
        collection=collection,
        source=source_named(record.source) if record.source else None,
        received=received,
        locator=record.locator,
        title=record.title,
        url=record.url,
        text=record.text,
        text_sha256=digest,
        dropped_characters=record.dropped,
        language=record.language,
        rights=record.rights,
        published=record.published,
        published_how=record.published_how,
        written=record.written,
        # The date that leads until the engine has read the text: when it was written, else when it was published.
        dct=record.written or record.published,
        dct_how="written" if record.written else record.published_how,
        added_at=bringing.at,
    )
