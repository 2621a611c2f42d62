"""The outbox at work: what is sent, what an answer changes, and what becomes of a doubt."""
