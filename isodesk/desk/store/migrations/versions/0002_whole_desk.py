"""What the whole desk keeps beyond the first thin path."""

from alembic import op

revision = "0002"
down_revision = "0001"

# Imports: sending of a paused one rests until a person resumes it.
_IMPORTS = ("ALTER TABLE roster_import ADD COLUMN paused INTEGER NOT NULL DEFAULT 0",)


def upgrade() -> None:
    for statement in _IMPORTS:
        op.execute(statement)
