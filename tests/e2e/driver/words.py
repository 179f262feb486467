"""The console's own texts in its languages, from the translations that it is built with."""

import pathlib
import re
import xml.etree.ElementTree as xml

TRANSLATIONS = pathlib.Path(__file__).resolve().parents[3] / "resources" / "translations"
_PLACE = re.compile(r"%(?:\d|n|Ln|L\d)")


class Words:
    """What an English text of the sources may read like in `language`."""

    def __init__(self, language):
        self.language = language
        self._known = {}
        for catalog in sorted(TRANSLATIONS.glob(f"*_{language}.ts")):
            for message in xml.parse(catalog).iter("message"):
                said = message.find("translation")
                forms = [form.text for form in said.iter("numerusform")] or [said.text]
                self._known.setdefault(_plain(message.findtext("source")), set()).update(form for form in forms if form)

    def pattern(self, source):
        """For one text as the sources have it; %1, %n stand for anything and become groups."""
        forms = self._known.get(_plain(source)) or {source}
        return re.compile("|".join(_as_pattern(form) for form in sorted(forms)))

    def match(self, text, source):
        """The match when `text` says `source` in this language."""
        return self.pattern(source).fullmatch(text)


def _plain(text):
    """Without the mark of the mnemonic, as accessible names are."""
    return re.sub(r"&(.)", r"\1", text)


def _as_pattern(text):
    # What is set as rich text is told with plain spaces.
    return "(.*)".join(re.escape(part).replace("\u00a0", "[ \u00a0]") for part in _PLACE.split(_plain(text)))
