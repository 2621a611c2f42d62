"""The language of the window: chosen or the system's, changed without a restart."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from isodesk.resources import translations


class LanguageChoice(StrEnum):
    """What a person chose; the values are those of the settings' file."""

    SYSTEM = ""
    ENGLISH = "en"
    FRENCH = "fr"


_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
}


class WindowLanguage:
    """Holds the translators; installing them tells every widget with ``LanguageChange``."""

    def __init__(self, application: QApplication, choice: LanguageChoice = LanguageChoice.SYSTEM) -> None:
        self._application = application
        self._shown = ""
        self.choose(choice)

    @property
    def choice(self) -> LanguageChoice:
        return self._choice

    @property
    def code(self) -> str:
        """The language shown: ``en`` or ``fr``."""
        if self._choice is not LanguageChoice.SYSTEM:
            return self._choice.value
        return "fr" if QLocale.system().language() is QLocale.Language.French else "en"

    def choose(self, choice: LanguageChoice) -> None:
        """Change the language at once."""
        self._choice = choice
        if self.code == self._shown:
            return
        self._shown = self.code
        QLocale.setDefault(_LOCALES[self.code])
        for each in self._application.findChildren(QTranslator):
            self._application.removeTranslator(each)
            each.deleteLater()
        for each in (self._of_qt(), self._own()):
            QCoreApplication.installTranslator(each)

    def _own(self) -> QTranslator:
        translator = QTranslator(self._application)
        translator.load(str(translations() / f"isodesk_{self.code}.qm"))
        return translator

    def _of_qt(self) -> QTranslator:
        """Qt's own words: buttons and menus of its dialogs and text fields."""
        translator = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator.load(f"qtbase_{self.code}", folder)
        return translator
