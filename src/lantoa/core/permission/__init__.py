"""Who may do what, where: roles held in units reach what stands under them.

In: the roles a person holds; the path of the unit acted in.
Out: yes or no; the units within reach.
Never: a session, a password, a database.
"""

from lantoa.core.permission.decide import may, reach, require
from lantoa.core.permission.matrix import MATRIX
from lantoa.core.permission.model import Actor, Grant, Role, Verb

__all__ = ["MATRIX", "Actor", "Grant", "Role", "Verb", "may", "reach", "require"]
