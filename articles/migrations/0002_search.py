"""The search entries, with the full text index of each database over them."""

import django.db.models.deletion
from django.db import migrations, models

SQLITE = (
    """CREATE VIRTUAL TABLE articles_searchindex USING fts5(
        public, withheld, content='articles_searchentry', content_rowid='event_id', tokenize='unicode61', prefix='2 3')""",
    """CREATE TRIGGER articles_searchentry_added AFTER INSERT ON articles_searchentry BEGIN
        INSERT INTO articles_searchindex(rowid, public, withheld) VALUES (new.event_id, new.public, new.withheld); END""",
    """CREATE TRIGGER articles_searchentry_removed AFTER DELETE ON articles_searchentry BEGIN
        INSERT INTO articles_searchindex(articles_searchindex, rowid, public, withheld)
        VALUES ('delete', old.event_id, old.public, old.withheld); END""",
    """CREATE TRIGGER articles_searchentry_changed AFTER UPDATE ON articles_searchentry BEGIN
        INSERT INTO articles_searchindex(articles_searchindex, rowid, public, withheld)
        VALUES ('delete', old.event_id, old.public, old.withheld);
        INSERT INTO articles_searchindex(rowid, public, withheld) VALUES (new.event_id, new.public, new.withheld); END""",
)
POSTGRESQL = (
    "CREATE INDEX articles_searchentry_public ON articles_searchentry USING gin (to_tsvector('simple', public))",
    "CREATE INDEX articles_searchentry_all ON articles_searchentry USING gin (to_tsvector('simple', public || ' ' || withheld))",
)
UNDO = {
    "sqlite": (
        "DROP TRIGGER articles_searchentry_added",
        "DROP TRIGGER articles_searchentry_removed",
        "DROP TRIGGER articles_searchentry_changed",
        "DROP TABLE articles_searchindex",
    ),
    "postgresql": ("DROP INDEX articles_searchentry_public", "DROP INDEX articles_searchentry_all"),
}


def add_index(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def drop_index(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="articles.event",
                    ),
                ),
                ("place", models.CharField(blank=True, help_text="the first place that it names, as it is shown", max_length=200)),
                ("public", models.TextField(help_text="title, names and the passages that the public may read")),
                (
                    "withheld",
                    models.TextField(blank=True, help_text="what only curators may search: the rest of the passages"),
                ),
            ],
            options={"verbose_name_plural": "search entries"},
        ),
        migrations.RunPython(add_index, drop_index),
    ]
