"""The documents that `hudna export --to` knows, by name."""

from collections.abc import Mapping

from hudna.exports.document import Document
from hudna.exports.documents import geojson, jsonld, workbook

DOCUMENTS: Mapping[str, Document] = {
    one.name: one for one in (geojson.DOCUMENT, jsonld.DOCUMENT, workbook.DOCUMENT)
}
