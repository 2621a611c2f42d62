"""The composer's pages: plain forms, in English and French, that need no script."""
