"""The calendar of sessions: a month or a week, moved through by mouse or by keyboard."""
