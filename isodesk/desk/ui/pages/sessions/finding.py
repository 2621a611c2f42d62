"""What a session picker asks for, asked of the services."""

from isodesk.desk.errors import NotFound
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.pages.sessions.picker import SessionPicker


def serve(context: Context, picker: SessionPicker, *, ahead: bool = False) -> None:
    """Answer a picker; ``ahead``: only with sessions that a test may still be put in, the next one first."""
    sessions = context.desk.sessions

    async def search(words: str) -> None:
        picker.offer(await (sessions.choices(words) if ahead else sessions.matching(words)))

    async def name(session_id: int) -> None:
        try:
            picker.tell(await sessions.one(session_id))
        except NotFound:
            picker.choose(None)

    picker.asked.connect(lambda words: context.scope.restart((id(picker), "search"), lambda: search(words)))
    picker.name_asked.connect(lambda number: context.scope.restart((id(picker), "name"), lambda: name(number)))
