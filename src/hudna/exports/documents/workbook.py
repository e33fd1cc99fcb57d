"""A workbook for coders: Hudna's own tables as sheets, with words and links."""

from typing import BinaryIO

from hudna.exports.document import Document
from hudna.exports.material import Material
from hudna.exports.shapes.tables import INCIDENTS, REPORTS, TRUCES
from hudna.exports.writers.sheets import write_sheets

_LOSSES = (
    "Cells are cut at 32,767 characters, Excel's limit.",
    "Characters that XML does not allow are left out.",
)


def _write(material: Material, out: BinaryIO) -> None:
    write_sheets([TRUCES, REPORTS, INCIDENTS], material, _LOSSES, out)


DOCUMENT = Document(
    name="workbook",
    about="XLSX for coders: truces, reports and acts on sheets, with words and links",
    write=_write,
    losses=_LOSSES,
    binary=True,
)
