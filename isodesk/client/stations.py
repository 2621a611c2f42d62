"""What a station offers beyond the documented API: it announces itself, and names its forms."""

from collections.abc import Mapping

from isodesk.client.accounts import Account
from isodesk.client.calling import Caller
from isodesk.client.errors import UnreadableAnswer
from isodesk.client.posting import HttpAnswer
from isodesk.client.reading import json_object, raise_for_answer
from isodesk.protocol import answers
from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH, FormDescription, Forms


async def announced(caller: Caller, account: Account) -> bool:
    """Whether the account's server says that it is a station; raises ``NotReached`` or ``Unanswered``."""
    answer = await caller.look(account.origin + ANNOUNCEMENT_PATH)
    return answer.status == 200 and json_object(answer) is not None


def read_forms(answer: HttpAnswer) -> Mapping[int, FormDescription]:
    """The forms by number, in their order; raises as ``reading.read_answer``."""
    read = json_object(answer)
    raise_for_answer(0, answer, read)
    try:
        forms = answers.read_result(Forms, read)
    except answers.UnreadableAnswer as error:
        raise UnreadableAnswer(str(error.parameters["property"]), answer.status) from error
    return {form.form_id: form for form in forms.forms}
