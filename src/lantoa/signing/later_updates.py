"""What may follow a signature: the library's policy, but for one thing it takes for a change."""

from collections.abc import Iterable

from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, ModificationLevel
from pyhanko.sign.diff_analysis.form_rules_api import (
    FieldComparisonContext,
    FieldComparisonSpec,
    FormUpdate,
    FormUpdatingRule,
)
from pyhanko.sign.diff_analysis.policies import StandardDiffPolicy
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    GenericFieldModificationRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)


class _Changed(GenericFieldModificationRule):
    """The library counts a field's appearance as drawn anew where it is older than the signed state, not only where it is newer.

    A number filled in before the seal would so forbid every time stamp after the seal, although not a byte of it changed.
    """

    def check_form_field(
        self, fq_name: str, spec: FieldComparisonSpec, context: FieldComparisonContext
    ) -> Iterable[tuple[ModificationLevel, FormUpdate]]:
        revisions = context.old.reader.xrefs
        for level, update in super().check_form_field(fq_name, spec, context):
            touched = update.updated_ref
            if touched == spec.new_field_ref or revisions.get_last_change(touched) > context.old.revision:
                yield level, update


POLICY = StandardDiffPolicy(
    global_rules=DEFAULT_DIFF_POLICY.global_rules,
    form_rule=FormUpdatingRule(field_rules=[SigFieldCreationRule(), SigFieldModificationRule(), _Changed()]),
)
