#!/usr/bin/env bash
# Brings the code into the one format, and writes anew the documents that come from declarations.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh test
.venv/bin/ruff check --fix-only .
.venv/bin/ruff format .
.venv/bin/python scripts/write_documents.py
.venv/bin/python -m tests.lti.document
