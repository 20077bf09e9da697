"""Qt's own words, out of our catalogue (contexts `Qt:QLineEdit` ...), and Qt's locale: Vietnamese or English as `i18n` says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from congress_app.i18n import language, pgettext

_KEYS = ("Alt+", "Ctrl+", "Shift+", "F%1", "%p%")


class QtWords(QTranslator):
    """Answers Qt's questions for words; a word that is not there stays English."""

    def isEmpty(self) -> bool:
        """Never empty, else installing it would not be told to the widgets."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The words of a source text; Qt's disambiguations differ by system and are not looked at."""
        return _words(context, sourceText)


class RecordingWords(QtWords):
    """Notes what Qt asks for: for the test that opens every dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """See `QtWords`."""
        self.asked.add((context, sourceText))
        return super().translate(context, sourceText, disambiguation, n)

    def missing(self) -> set[tuple[str, str]]:
        """What was asked for and stays English; aside from names of keys, and of file types, which the system's MIME database says."""
        return {
            (context, source)
            for context, source in self.asked
            if context not in ("QShortcut", "QMimeType") and not source.startswith(_KEYS)
            if _words(context, source) == source and any(letter.isalpha() for letter in source)
        }


def speak(app: QCoreApplication) -> QtWords:
    """Make Qt speak the chosen language; before the first widget is made."""
    QLocale.setDefault(QLocale("vi_VN" if language() == "vi" else "en_GB"))
    words = QtWords(app)
    app.installTranslator(words)
    return words


def _words(context: str, source: str) -> str:
    marked = f"Qt:{context}"
    return pgettext(marked, source) if source else ""
