"""A column for what the public may search where it sees only checked events, and the full text indexes over it.

It is empty until ``manage.py reindex`` fills it: nothing is found rather than too much.
"""

from django.db import migrations, models

COLUMNS = "public, checked, withheld"
OLD_COLUMNS = "public, withheld"


def _sqlite(columns):
    new = ", ".join(f"new.{name}" for name in columns.split(", "))
    old = ", ".join(f"old.{name}" for name in columns.split(", "))
    add = f"INSERT INTO articles_searchindex(rowid, {columns}) VALUES (new.event_id, {new});"
    drop = f"INSERT INTO articles_searchindex(articles_searchindex, rowid, {columns}) VALUES ('delete', old.event_id, {old});"
    return (
        "DROP TRIGGER IF EXISTS articles_searchentry_added",
        "DROP TRIGGER IF EXISTS articles_searchentry_removed",
        "DROP TRIGGER IF EXISTS articles_searchentry_changed",
        "DROP TABLE articles_searchindex",
        f"""CREATE VIRTUAL TABLE articles_searchindex USING fts5(
            {columns}, content='articles_searchentry', content_rowid='event_id', tokenize='unicode61', prefix='2 3')""",
        f"CREATE TRIGGER articles_searchentry_added AFTER INSERT ON articles_searchentry BEGIN {add} END",
        f"CREATE TRIGGER articles_searchentry_removed AFTER DELETE ON articles_searchentry BEGIN {drop} END",
        f"CREATE TRIGGER articles_searchentry_changed AFTER UPDATE ON articles_searchentry BEGIN {drop} {add} END",
        "INSERT INTO articles_searchindex(articles_searchindex) VALUES ('rebuild')",
    )


def add_index(apps, schema_editor):
    on_postgresql = ("CREATE INDEX articles_searchentry_checked ON articles_searchentry USING gin (to_tsvector('simple', checked))",)
    for statement in _sqlite(COLUMNS) if schema_editor.connection.vendor == "sqlite" else on_postgresql:
        schema_editor.execute(statement, params=None)


def drop_index(apps, schema_editor):
    on_postgresql = ("DROP INDEX articles_searchentry_checked",)
    for statement in _sqlite(OLD_COLUMNS) if schema_editor.connection.vendor == "sqlite" else on_postgresql:
        schema_editor.execute(statement, params=None)



class Migration(migrations.Migration):
    dependencies = [("articles", "0008_posting_by_event")]
    operations = [
        migrations.AlterField(
            model_name="searchentry",
            name="public",
            field=models.TextField(help_text="title, names and the passages that the public may read where it sees all events"),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="checked",
            field=models.TextField(
                blank=True,
                default="",
                help_text="the same where it sees only events that a person has checked; empty for all others",
            ),
        ),
        migrations.RunPython(add_index, drop_index),
    ]
