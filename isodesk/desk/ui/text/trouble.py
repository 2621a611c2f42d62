"""What was wrong with the settings' file at the start, in words."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.settings import SettingsTrouble

translate = QCoreApplication.translate


def settings_words(trouble: SettingsTrouble) -> str:
    """What happened, and what is used instead."""
    if trouble.setting:
        happened = translate("SettingsTrouble", "The setting “{setting}” couldn’t be used.").format(
            setting=trouble.setting
        )
    else:
        happened = translate("SettingsTrouble", "The settings’ file couldn’t be read.")
    if trouble.restored:
        instead = translate("SettingsTrouble", "The settings are those of the last time; the file is kept as {name}.")
    else:
        instead = translate(
            "SettingsTrouble",
            "The settings are as at the first start; the file is kept as {name}. Enter your accounts again.",
        )
    return f"{happened} {instead.format(name=trouble.kept_as)}"
