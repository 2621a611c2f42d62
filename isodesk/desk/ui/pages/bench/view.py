"""The page of the LTI bench."""

from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.bench.wording import KINDS
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said


class BenchPage(Page):
    """Widgets only; ``BenchPresenter`` acts."""

    name = "bench"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.url = ""
        self.kinds = self.add_choice("kind", lambda: self.tr("What"), lambda: self.tr("Everything"))
        self.kinds.offer_by(lambda: [(name(), kind) for kind, name in KINDS.items()])
        self.answers = self.add_choice("answer", lambda: self.tr("Answer"), lambda: self.tr("All answers"))
        self.answers.offer_by(lambda: [(self.tr("Refused"), "refused")])
        self.retranslate()

    def show_url(self, url: str) -> None:
        """Where the bench answers, empty while it doesn't run."""
        self.url = url
        self._show_url()

    def empty(self) -> Said:
        """What the list says where nothing passed yet."""
        if self.url:
            return Said(
                Glyph.BENCH,
                self.tr("Nothing has passed yet"),
                self.tr("Compose a launch, or open the course page: requests and answers are listed here."),
                self.tr("Compose a launch"),
            )
        return Said(
            Glyph.BENCH,
            self.tr("Launch a tool as a learning platform does"),
            self.tr(
                "The bench is a platform of its own on this computer: it launches by LTI 1.1 and 1.3, takes grades "
                "back, and shows every request with its answer."
            ),
            self.tr("Start the bench"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("LTI bench"))
        self.search.setPlaceholderText(self.tr("Search in requests and answers"))
        self.search.setAccessibleName(self.tr("Search"))
        self._show_url()

    def _show_url(self) -> None:
        words = self.tr("{url} · for this computer alone").format(url=self.url)
        self.subtitle.setText(words if self.url else self.tr("Not started"))
