"""A collection: the articles and events of one topic. Merging, facets and search stop at its edge."""

from typing import Any, Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, PermissionsMixin
from django.db import models

from articles.models.slugs import free_slug

Reader = AbstractBaseUser | AnonymousUser


def is_curator(user: Reader) -> bool:
    """Whether ``user`` may see what is not public. Written once, here: every ``visible_to`` asks it."""
    if not isinstance(user, PermissionsMixin) or not user.is_active:
        return False
    return bool(getattr(user, "is_staff", False)) and user.has_perm("articles.view_article")


class CollectionQuerySet(models.QuerySet["Collection"]):
    """Which collections."""

    def visible_to(self, user: Reader) -> Self:
        """Those that ``user`` may open by their address: all but private ones; curators may open all."""
        return self if is_curator(user) else self.exclude(visibility=Collection.Visibility.PRIVATE)

    def listed_for(self, user: Reader) -> Self:
        """Those that ``user`` is told of: the public ones; curators are told of all."""
        return self if is_curator(user) else self.filter(visibility=Collection.Visibility.PUBLIC)


class Collection(models.Model):
    """One topic of an installation: ``/c/<slug>/``, or ``/`` if it is the default one."""

    class Visibility(models.TextChoices):
        """Who finds it."""

        PUBLIC = "public", "public"
        UNLISTED = "unlisted", "unlisted: whoever has the address"
        PRIVATE = "private", "private: curators only"

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    visibility = models.CharField(max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    is_default = models.BooleanField(default=False, help_text="shown at /")
    notice = models.CharField(max_length=200, blank=True, help_text="shown on every page and in every export of the collection")
    noindex = models.BooleanField(default=False, help_text="asks search engines to leave it out")
    version = models.PositiveBigIntegerField(default=0, editable=False, help_text="grows with every change that a reader could see")

    objects = CollectionQuerySet.as_manager()

    class Meta:
        ordering = ("title",)
        permissions = (("publish_collection", "Can publish, withhold and erase"),)
        constraints = (models.UniqueConstraint(fields=["is_default"], condition=models.Q(is_default=True), name="one_default_collection"),)

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its timeline."""
        return "/" if self.is_default else f"/c/{self.slug}/"

    def is_visible_to(self, user: Reader) -> bool:
        """What ``visible_to`` says of this one, without asking the store."""
        return self.visibility != self.Visibility.PRIVATE or is_curator(user)

    def is_listed_for(self, user: Reader) -> bool:
        """What ``listed_for`` says of this one, without asking the store."""
        return self.visibility == self.Visibility.PUBLIC or is_curator(user)

    def touch(self) -> None:
        """Note that something which a reader could see has changed: caches by ``version`` become stale."""
        Collection.objects.filter(pk=self.pk).update(version=models.F("version") + 1)

    @classmethod
    def default(cls, **kwargs: Any) -> "Collection":
        """The default collection, made when there is none yet; several who ask at once get the same one."""
        found = cls.objects.filter(is_default=True).first()
        if found is not None:
            return found
        slug = free_slug("main", lambda slug: cls.objects.filter(slug=slug).exists())
        return cls.objects.get_or_create(is_default=True, defaults={"slug": slug, "title": "Timeline", **kwargs})[0]
