# SPDX-License-Identifier: MIT
"""guides.py finds what it is there for: each test spoils one thing in small guides and reads what is said of it."""
import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import guides

WORDS = {"fi": ("Ohje", "Tuonti", "&Avaa…", "rivi"), "sv": ("Handbok", "Import", "&Öppna…", "rad"),
         "en": ("Guide", "Importing", "&Open…", "row")}
GUIDE = """# {title}

{links}

Text.

## {topic}

- *{label}* takes `--lang {language}`.
- Two.

![{topic}](images/import.png)

| {row} | |
|---|---|
| a | b |

```
kooste-cli import {row}.kooste {row}.csv --survey S1
```
"""


def guide(language):
    title, topic, label, row = WORDS[language]
    links = " ".join(f"[x](small.{other}.md)" for other in guides.LANGUAGES if other != language)
    return GUIDE.format(title=title, links=links, topic=topic, label=label.replace("&", ""), row=row, language=language)


class Differences(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = Path(folder.name)
        for name in ("docs", "i18n"):
            (self.project / name).mkdir()
        for language in guides.LANGUAGES:
            self.page(language).write_text(guide(language), encoding="utf-8")
            (self.project / "i18n" / f"{language}.po").write_text(
                f'msgid "&Open…"\nmsgstr "{WORDS[language][2]}"\n', encoding="utf-8")

    def page(self, language):
        return self.project / "docs" / f"small.{language}.md"

    def said(self):
        words = io.StringIO()
        with contextlib.redirect_stdout(words):
            self.code = guides.main(self.project)
        return words.getvalue()

    def spoilt(self, old, new, language="sv"):
        text = self.page(language).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.page(language).write_text(text.replace(old, new), encoding="utf-8")
        return self.said()

    def assert_said(self, said, *parts):
        self.assertEqual(self.code, 1)
        self.assertEqual(said.count("\n"), 1, said)
        for part in parts:
            self.assertIn(part, said)

    def test_equal_guides_are_in_step(self):
        self.assertIn("in step", self.said())
        self.assertEqual(self.code, 0)

    def test_a_page_that_one_language_lacks(self):
        self.page("sv").unlink()
        self.assert_said(self.said(), "small.sv.md is missing")

    def test_a_row_fewer(self):
        self.assert_said(self.spoilt("| a | b |\n", ""), "small.sv.md", "“Import”", "table rows")

    def test_a_row_more_in_the_model(self):
        said = self.spoilt("| a | b |\n", "| a | b |\n| c | d |\n", "en")
        self.assertIn("small.sv.md, section 2 “Import”: table rows", said)
        self.assertIn("small.fi.md, section 2 “Tuonti”: table rows", said)

    def test_another_level(self):
        self.assert_said(self.spoilt("## Import", "### Import"), "“Import”", "level of the heading")

    def test_a_section_more(self):
        self.assertIn("the first left over is “Mer”", self.appended("\n## Mer\n"))

    def appended(self, text):
        with self.page("sv").open("a", encoding="utf-8") as page:
            page.write(text)
        return self.said()

    def test_a_paragraph_more(self):
        self.assertIn("paragraphs, lists and tables", self.appended("\nMer.\n"))

    def test_a_point_fewer(self):
        self.assert_said(self.spoilt("- Two.\n", ""), "“Import”", "points of lists")

    def test_another_picture(self):
        self.assert_said(self.spoilt("import.png", "export.png"), "“Import”", "pictures")

    def test_a_command_of_other_words(self):
        self.assert_said(self.spoilt("cli import ", "cli inspect "), "“Import”", "commands")

    def test_a_command_without_its_option(self):
        self.assert_said(self.spoilt(" --survey S1", ""), "“Import”", "commands")

    def test_an_option_that_is_not_told(self):
        self.assert_said(self.spoilt("`--lang sv`", "`sv`"), "“Import”", "options and names")

    def test_a_link_fewer_at_the_top(self):
        self.assertIn("no link at its top to the page in fi", self.spoilt("(small.fi.md)", "(x)"))

    def test_a_label_that_the_program_does_not_have(self):
        self.assert_said(self.spoilt("*Öppna…*", "*Ta upp…*"), "“Import”", "“Ta upp…” in sv")

    def test_a_label_of_another_language(self):
        self.assert_said(self.spoilt("*Öppna…*", "*Avaa…*"), "“Import”", "“Avaa…” in sv")


if __name__ == "__main__":
    unittest.main()
