"""What an article may have, by the names that every input uses."""

KEYS = ("text", "id", "title", "published", "outlet", "url", "language")
