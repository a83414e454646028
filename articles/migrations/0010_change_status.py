"""The status that an event had when it changed: whether the change is told depends on who could see the event then."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_search_by_visibility")]
    operations = [
        migrations.AddField(
            model_name="change",
            name="status",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
    ]
