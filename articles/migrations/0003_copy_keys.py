"""The index in which copies of one report are looked for."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the table."""

    dependencies = [("articles", "0002_search")]

    operations = [
        migrations.CreateModel(
            name="CopyKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.BigIntegerField()),
                (
                    "article",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="copy_keys", to="articles.article"),
                ),
            ],
            options={"indexes": [models.Index(fields=["key", "article"], name="copy_lookup")]},
        ),
    ]
