"""The bodies that bear a duty together, where a paper names them in one breath: `Sở Y tế, Công an tỉnh`."""

from lantoa.core.organisation import split_phrase
from lantoa.core.planning.model import Bearer
from lantoa.core.planning.same_body import body_key


def part_bearer(bearer: Bearer) -> tuple[Bearer, ...]:
    """Each body of a joint bearer; a bearer of one name itself."""
    names = split_phrase(bearer.name)
    if len(names) == 1:
        return (bearer,)
    return tuple(Bearer(name, body_key(name), bearer.confidence) for name in names)
