"""What curation that lasts needs: the log of changes, the queue's order, drafts, what was withheld and erased."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds a table and columns; changes nothing that is there."""

    dependencies = [("articles", "0003_copy_keys")]

    operations = [
        migrations.AlterModelOptions(
            name="collection",
            options={"ordering": ("title",), "permissions": (("publish_collection", "Can publish, withhold and erase"),)},
        ),
        migrations.AddField("article", "erased_at", models.DateTimeField(blank=True, editable=False, null=True)),
        migrations.AddField(
            "article",
            "erased_spans",
            models.JSONField(default=list, editable=False, help_text="[start, end, since, why] of passages that are blacked out"),
        ),
        migrations.AddField(
            "article",
            "withheld_spans",
            models.JSONField(default=list, editable=False, help_text="[start, end, since, why] of passages that only curators see"),
        ),
        migrations.AddField(
            "receivedfile",
            "erased_at",
            models.DateTimeField(blank=True, help_text="the bytes are gone since then: one of its articles was erased", null=True),
        ),
        migrations.AddField(
            "decision",
            "others",
            models.ManyToManyField(blank=True, help_text="further events that it joins or parts", related_name="+", to="articles.event"),
        ),
        migrations.AddField(
            "event",
            "engine_differs",
            models.BooleanField(default=False, help_text="the engine now reads something else than when a person decided"),
        ),
        migrations.AddField(
            "event",
            "worth",
            models.IntegerField(default=0, help_text="what is worth a curator's time first: uncertain and widely reported"),
        ),
        migrations.AlterField(
            "event",
            "status",
            models.CharField(
                choices=[
                    ("proposed", "read by machine, not checked"),
                    ("accepted", "checked"),
                    ("rejected", "rejected"),
                    ("withheld", "withheld"),
                    ("gone", "no passage tells of it any more"),
                    ("draft", "draft: added by a person, not yet accepted"),
                    ("erased", "erased"),
                ],
                default="proposed",
                max_length=10,
            ),
        ),
        migrations.AddIndex("event", models.Index(fields=["status", "-worth", "id"], name="event_queue")),
        migrations.AddIndex("event", models.Index(fields=["collection", "added_at"], name="event_added")),
        migrations.AddIndex(
            "event",
            models.Index(condition=models.Q(("engine_differs", True)), fields=["collection"], name="event_engine_differs"),
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("before", models.JSONField(default=dict)),
                ("after", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                (
                    "collection",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="articles.collection"),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="changes",
                        to="articles.decision",
                    ),
                ),
                ("event", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="articles.event")),
            ],
            options={"ordering": ("pk",), "indexes": [models.Index(fields=["collection", "at"], name="changes_by_time")]},
        ),
    ]
