"""Posts of channels, from the `result.json` that Telegram Desktop exports.

A forwarded post is its first channel's word, so that is its outlet; the id keeps the
channel that passed it on. Deleted posts leave no trace in an export.
"""

import json
from collections.abc import Iterator
from io import BufferedIOBase

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.encoding import decode
from hudna.sources.options import Item, SourceOptions, is_iso, megabytes
from hudna.sources.text import headline

_EXPECTED = "expected a JSON export of Telegram Desktop (result.json)"


def read_telegram(
    stream: BufferedIOBase, where: str, name: str, options: SourceOptions
) -> Iterator[Item]:
    """Every post with text, oldest first as exported; an error for each bad one.

    Args:
        stream: The bytes.
        where: The file, for messages.
        name: The file's stem, which names a chat that has no id.
        options: Encoding, limit (of one post) and date.
    """
    try:
        chats = _chats(decode(stream.read(), where, options.encoding), where)
    except SourceError as error:
        yield error
        return
    for chat in chats:
        messages = chat.get("messages")
        if not isinstance(messages, list):
            yield SourceError(f'{where}: a chat without "messages"; {_EXPECTED}')
            continue
        for place, message in enumerate(messages, 1):
            item = _post(message, chat, place, where, name, options)
            if item is not None:
                yield item


def _chats(raw: str, where: str) -> list[dict[str, object]]:
    """The chats of an export, whether of one chat or of a whole account."""
    try:
        export = json.loads(raw)
    except json.JSONDecodeError as error:
        raise SourceError(
            f"{where}: line {error.lineno}: cut short, or not JSON; {_EXPECTED}"
        ) from None
    except RecursionError:
        raise SourceError(f"{where}: nested too deep; {_EXPECTED}") from None
    if isinstance(export, dict) and "messages" in export:
        return [export]
    listed = export.get("chats") if isinstance(export, dict) else None
    chats = listed.get("list") if isinstance(listed, dict) else None
    if not isinstance(chats, list):
        raise SourceError(f'{where}: no "messages"; {_EXPECTED}')
    return [chat for chat in chats if isinstance(chat, dict)]


def _post(
    message: object,
    chat: dict[str, object],
    place: int,
    where: str,
    name: str,
    options: SourceOptions,
) -> Item | None:
    """A post; None for what is none: somebody joined, or a picture without words."""
    at = f"{where}: message {place}"
    if not isinstance(message, dict):
        return SourceError(f"{at}: no object; {_EXPECTED}")
    if message.get("type", "message") != "message":
        return None
    text = _text(message.get("text"))
    if text is None:
        return SourceError(f'{at}: "text" is no text; {_EXPECTED}')
    if not text.strip():
        return None
    if len(text) > options.limit:
        return SourceError(f"{at}: over the limit of {megabytes(options.limit)}")
    day = message.get("date")
    channel = message.get("forwarded_from") or message.get("from") or chat.get("name")
    return Document(
        id=f"{chat.get('id', name)}:{message.get('id', place)}",
        text=text,
        title=headline(text),
        outlet=channel if isinstance(channel, str) else None,
        published=day if isinstance(day, str) and is_iso(day) else options.published,
    )


def _text(value: object) -> str | None:
    """The words of a post, which links and bold type break into pieces."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return "" if value is None else None
    parts = [part.get("text") if isinstance(part, dict) else part for part in value]
    return "".join(part for part in parts if isinstance(part, str))
