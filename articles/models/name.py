"""Names: people in public roles, organisations, countries and places, each once, with its spellings."""

from django.db import models

from articles.models.collection import Collection


class Name(models.Model):
    """One person, organisation, country or place of a collection, as it is shown."""

    class Kind(models.TextChoices):
        """What bears the name."""

        PERSON = "person", "person"
        ORGANISATION = "organisation", "organisation"
        COUNTRY = "country", "country"
        PLACE = "place", "place"

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="names")
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=200)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166 alpha-2, for places")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=["collection", "kind", "name"], name="one_row_per_name"),
            models.UniqueConstraint(fields=["collection", "slug"], name="one_name_per_slug"),
        )

    def __str__(self) -> str:
        return self.name


class NameAlias(models.Model):
    """Another spelling that a person folded into a name; extraction follows it from then on."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="aliases")
    spelling = models.CharField(max_length=200)
    name = models.ForeignKey(Name, on_delete=models.CASCADE, related_name="aliases")

    class Meta:
        ordering = ("spelling",)
        verbose_name_plural = "name aliases"
        constraints = (models.UniqueConstraint(fields=["collection", "spelling"], name="one_name_per_spelling"),)

    def __str__(self) -> str:
        return f"{self.spelling} = {self.name}"
