"""Bodies, posts and people are found by the words of their names; people are listed by the alphabet."""

from django.db import migrations

from akimat.bodies.words import NAMES, POST

INDEXES = {
    "bodies_body_words": f"bodies_body USING gin ({NAMES})",
    "bodies_post_words": f"bodies_post USING gin ({POST})",
    "bodies_person_words": f"bodies_person USING gin ({NAMES})",
    "bodies_person_alphabet_kk": "bodies_person (alphabetical(name_kk), thing_id)",
    "bodies_person_alphabet_ru": "bodies_person (alphabetical(name_ru), thing_id)",
}


class Migration(migrations.Migration):
    dependencies = (("bodies", "0004_duties"), ("register", "0004_words"))
    operations = tuple(
        migrations.RunSQL(f"CREATE INDEX {name} ON {index}", f"DROP INDEX {name}")
        for name, index in INDEXES.items()
    )
