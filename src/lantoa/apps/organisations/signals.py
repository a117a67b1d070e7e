"""What the apps above are asked and told when units end, so that this one need not know them."""

from django.dispatch import Signal

# (units, on) → (name of the work, how many pieces are open there): "memberships", "assignments", "duties"
open_work = Signal()
# (units) → (name, how many pieces of what these ended units left were given to an heir by a person)
heirs_chosen = Signal()
# (actor, heirs: {ended unit: heir}, on) → (name, what was done, for taking it back)
units_followed = Signal()
# (actor, done: {name: what was done}) → nothing: take it back
units_unfollowed = Signal()
