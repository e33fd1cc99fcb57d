"""Check all rule files and compile them, without their examples, into one file."""

import msgspec

from hudna.lexicon.rules import read_rule_file, source_files


def compiled() -> bytes:
    """The bytes of `compiled/rules.msgpack`: path to rule file, sorted by path."""
    files = {}
    for path in source_files():
        file = read_rule_file(path)
        bare = tuple(
            {key: value for key, value in rule.items() if key != "examples"}
            for rule in file.rules
        )
        files[file.path] = msgspec.structs.replace(file, rules=bare)
    return msgspec.msgpack.encode(files)
