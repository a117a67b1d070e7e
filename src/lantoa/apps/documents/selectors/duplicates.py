"""Papers that may be the same: the same words, or the same author and symbol with the same date or subject."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from lantoa.apps.documents.models import Arrival, ArrivalState

_UNDECIDED = (ArrivalState.READ, ArrivalState.FAILED)


def suspects(arrival: Arrival) -> QuerySet[Arrival]:
    """Other papers of the office that this one may be a copy of, the registered ones first."""
    alike = Q(file=arrival.file_id)
    if arrival.content_sha256:
        alike |= Q(content_sha256=arrival.content_sha256)
    if arrival.symbol_folded and arrival.issued_on:
        alike |= Q(
            symbol_folded=arrival.symbol_folded,
            author_folded=arrival.author_folded,
            issued_on=arrival.issued_on,
        )
    # A number left blank stands on many papers of one author
    if arrival.author_folded and arrival.subject:
        alike |= Q(author_folded=arrival.author_folded, symbol=arrival.symbol, subject=arrival.subject)
    others = Arrival.objects.filter(alike, office=arrival.office_id, duplicate_of=None).exclude(pk=arrival.pk)
    return others.select_related("file").order_by("-year", "-number", "pk")


def suspected() -> Q:
    """Papers that nobody has decided about yet and that `suspects` finds something for."""
    others = Arrival.objects.filter(office=OuterRef("office"), duplicate_of=None).exclude(pk=OuterRef("pk"))
    same_paper = ~Q(symbol_folded="") & Q(
        symbol_folded=OuterRef("symbol_folded"),
        author_folded=OuterRef("author_folded"),
        issued_on=OuterRef("issued_on"),
    )
    same_subject = ~(Q(author_folded="") | Q(subject="")) & Q(
        author_folded=OuterRef("author_folded"), symbol=OuterRef("symbol"), subject=OuterRef("subject")
    )
    same_words = ~Q(content_sha256="") & Q(content_sha256=OuterRef("content_sha256"))
    undecided = Q(state__in=_UNDECIDED, not_duplicate=False, duplicate_of=None)
    # Four questions, so that each is answered by its own index
    return undecided & (
        Q(Exists(others.filter(file=OuterRef("file"))))
        | Q(Exists(others.filter(same_words)))
        | Q(Exists(others.filter(same_paper)))
        | Q(Exists(others.filter(same_subject)))
    )
