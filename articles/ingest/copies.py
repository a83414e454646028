"""Which articles are copies of one report: the index of copy keys and the groups, kept as articles come.

A group is all that hangs together by copying, directly or through another; its member that was published first is the report
and the others are its copies (``Article.copy_of``). Groups and their first members follow from the articles alone, never from
the order in which they came.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q

from articles.extraction import is_copy
from articles.models.article import Article, CopyKey


def file_under_keys(article: Article, keys: Sequence[int]) -> set[int]:
    """Index a new article and put it into its group; to be called in the transaction that stores it.

    ``keys`` are the article's ``copy_keys``. Returns the members of its group, itself among them, where there are others.
    """
    alike = Article.objects.filter(collection=article.collection_id).filter(Q(copy_keys__key__in=keys) | Q(text_sha256=article.text_sha256))
    candidates = alike.exclude(pk=article.pk).distinct().values_list("pk", "copy_of", "text", "text_sha256")
    roots = {root or key for key, root, text, digest in candidates if digest == article.text_sha256 or is_copy(article.text, text)}
    CopyKey.objects.bulk_create(CopyKey(article=article, key=key) for key in keys)
    if not roots:
        return set()
    group = {article.pk, *Article.objects.filter(Q(pk__in=roots) | Q(copy_of__in=roots)).values_list("pk", flat=True)}
    _elect(group)
    return group


def settle(article_id: int) -> set[int]:
    """Name the first of an article's group anew, after a date in it became known; the group if that changed it, else nothing."""
    root = Article.objects.values_list("copy_of", flat=True).get(pk=article_id) or article_id
    group = set(Article.objects.filter(Q(pk=root) | Q(copy_of=root)).values_list("pk", flat=True))
    return group if len(group) > 1 and _elect(group) else set()


def _elect(group: Iterable[int]) -> bool:
    """Make the member that was published first the report, and all others its copies; whether that changed a row."""
    members = list(Article.objects.filter(pk__in=group).select_related("source").defer("text", "times", "furniture"))
    first = min(members, key=_precedence)
    wrong = [member for member in members if member.copy_of_id != (None if member is first else first.pk)]
    for member in wrong:
        member.copy_of = None if member is first else first
    Article.objects.bulk_update(wrong, ["copy_of"])
    return bool(wrong)


def _precedence(article: Article) -> tuple[date, str, str]:
    return (article.published or article.dct or date.max, article.text_sha256, article.source.slug if article.source else "")
