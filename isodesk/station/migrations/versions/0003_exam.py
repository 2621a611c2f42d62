"""What a test asks and how far it is: its seed, the questions asked, who writes, media, how often items are used.

Tests under way go on: they were of fixed forms, which ask every item in its order.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

_COLUMNS = (
    "seed INTEGER",
    "questions INTEGER",
    "writer TEXT",
    "writer_at FLOAT",
    "sequence INTEGER DEFAULT '0' NOT NULL",
    "paused_at FLOAT",
    "at_position INTEGER",
    "at_used FLOAT",
)
_TABLES = (
    """
    CREATE TABLE asked (
        planned_test_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        item_id TEXT NOT NULL,
        decision JSON NOT NULL,
        shown_at FLOAT,
        spent FLOAT DEFAULT '0' NOT NULL,
        final INTEGER DEFAULT '0' NOT NULL,
        flagged INTEGER DEFAULT '0' NOT NULL,
        unknown INTEGER DEFAULT '0' NOT NULL,
        revision INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT pk_asked PRIMARY KEY (planned_test_id, position),
        CONSTRAINT uq_asked_planned_test_id_item_id UNIQUE (planned_test_id, item_id),
        CONSTRAINT fk_asked_planned_test_id FOREIGN KEY (planned_test_id) REFERENCES planned_test (id)
    )
    """,
    """
    CREATE TABLE medium (
        form_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        octets BLOB NOT NULL,
        CONSTRAINT pk_medium PRIMARY KEY (form_id, name),
        CONSTRAINT fk_medium_form_id FOREIGN KEY (form_id) REFERENCES form (id)
    )
    """,
    """
    CREATE TABLE exposure (
        form_id INTEGER NOT NULL,
        item_id TEXT NOT NULL,
        shown INTEGER NOT NULL,
        administered INTEGER NOT NULL,
        CONSTRAINT pk_exposure PRIMARY KEY (form_id, item_id),
        CONSTRAINT fk_exposure_form_id FOREIGN KEY (form_id) REFERENCES form (id)
    )
    """,
)
_EVERY_ITEM = """
    INSERT INTO asked (planned_test_id, position, item_id, decision)
    SELECT planned_test.id, item.key + 1, json_extract(item.value, '$.id'),
        json_object('item', json_extract(item.value, '$.id'), 'theta', NULL, 'standard_error', NULL,
            'considered', json_array())
    FROM planned_test JOIN form ON form.id = planned_test.form_id, json_each(form.content, '$.items') AS item
    WHERE planned_test.status = 2
"""


def upgrade() -> None:
    """Add, then write down what the tests under way ask."""
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE planned_test ADD COLUMN {column}")
    for statement in _TABLES:
        op.execute(statement)
    op.execute(_EVERY_ITEM)
    op.execute(
        "UPDATE planned_test SET seed = random() & 9223372036854775807,"
        " questions = (SELECT count(*) FROM asked WHERE asked.planned_test_id = planned_test.id) WHERE status = 2"
    )
