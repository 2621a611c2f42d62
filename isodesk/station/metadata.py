"""What the station's tables have in common."""

from sqlalchemy import Column, ForeignKey, MetaData

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def account_column() -> Column[int]:
    """Whose a row is."""
    return Column("account_id", ForeignKey("account.id"), nullable=False)
