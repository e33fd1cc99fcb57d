"""Events of the PLOVER types: frames as data, and the verbs that lend a subject."""
