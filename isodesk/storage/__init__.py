"""What is kept: engine, one writer, readers beside it, migrations, encryption at rest, secrets."""
