"""Messages that a tool has to refuse, and some that it has to take: each row of a checklist, sent to any tool."""
