"""`load_demo TABLES PAPERS`: the invented province tỉnh Hà Sơn, its people, its directives and what it writes on them. Twice is once."""

from argparse import ArgumentParser
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from lantoa.apps.accounts.demo import COMMUNE, NETWORK, OFFICE, PASSWORD, PEOPLE, PRESS_OFFICE
from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import Arrival, ArrivalState, Item, ItemState
from lantoa.apps.documents.services.assign import assign
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.apps.documents.services.register import Letterhead, enter
from lantoa.apps.documents.services.review import Seen, confirm, confirm_sure, finish_review
from lantoa.apps.drafts.management.demo_certificates import ONLY_TO_TRY, ROOT, Owner, make_certificates
from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.selectors.picking import Picked, pick
from lantoa.apps.drafts.selectors.trust import demo_trust
from lantoa.apps.drafts.services.certificates import keep_certificate
from lantoa.apps.drafts.services.compose import compose_draft
from lantoa.apps.drafts.services.delegations import add_delegation
from lantoa.apps.drafts.services.offices import Profile, abbreviate, set_profile
from lantoa.apps.drafts.services.steps import check_content, check_form, submit
from lantoa.apps.duties.models import Duty, DutyBearer
from lantoa.apps.duties.services import adopt
from lantoa.apps.duties.services.steps import assign as give
from lantoa.apps.duties.services.steps import assign_read
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import below
from lantoa.apps.organisations.services import load
from lantoa.core import drafting  # the door itself: `compose` is also the name of a module behind it
from lantoa.core.drafting import PaperKind, blanks_of
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Actor
from lantoa.gazetteer import read_successions, read_units

MACHINE = Actor(None, "Lan Tỏa", ())
REGISTERED, REVIEWED = 3, 2
# What the department sent out itself comes to a commune, not back to the department
SENT_BY_OFFICE = frozenset({"cong-van-le-hoi.ocr.txt", "cong-van-tuyen-truyen-quy-iv.scan.pdf"})
PROFILE = Profile(
    issuer="Sở Văn hóa, Thể thao và Du lịch",
    parent="Ủy ban nhân dân tỉnh Hà Sơn",
    abbreviation="SVHTTDL",
    place="Hà Sơn",
    head_title="GIÁM ĐỐC",
    leaders="Lãnh đạo Sở",
    channel="hệ thống quản lý văn bản và điều hành",
    portal="Cổng thông tin điện tử của Sở (mục Văn bản chỉ đạo, điều hành)",
)


class Command(BaseCommand):
    """The demo province."""

    help = "Nạp tỉnh thử Hà Sơn (không có thật): đơn vị, người dùng, văn bản mẫu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder of organisation.csv and successions.csv, and the folder of directives."""
        parser.add_argument("tables", type=Path)
        parser.add_argument("papers", type=Path)

    def handle(self, *, tables: Path, papers: Path, **_options: object) -> None:
        """Load what is not there yet, say who can sign in."""
        if not settings.DEMO:
            raise CommandError("Chỉ nạp tỉnh thử khi LANTOA_DEMO=yes: mật khẩu của nó ai cũng biết.")
        self._units(tables)
        self._people()
        self._papers(papers)
        self._drafts()
        certificates = self._certificates()
        self.stdout.write(f"Tài khoản thử (mật khẩu chung: {PASSWORD}):")
        for one in PEOPLE:
            self.stdout.write(f"  {one.username:<12} {one.who}, {Unit.objects.get(pk=one.unit)}")
        self.stdout.write(f"Chứng thư số {ONLY_TO_TRY}, giữ sẵn ở trang ký (mật khẩu chung: {PASSWORD}):")
        for path in certificates:
            self.stdout.write(f"  {path}")
        root = certificates[0].with_name(ROOT)
        self.stdout.write("Kiểm tra chữ ký của văn bản thử tải về (chứng thư gốc cũng CHỈ ĐỂ THỬ):")
        self.stdout.write(f"  lantoa verify TỆP.pdf --roots {root}")

    def _units(self, folder: Path) -> None:
        if Unit.objects.filter(pk=OFFICE).exists():
            return
        units = read_units((folder / "organisation.csv").read_text(encoding="utf-8"))
        successions = read_successions((folder / "successions.csv").read_text(encoding="utf-8"))
        load(MACHINE, units=units, successions=successions)

    @transaction.atomic
    def _people(self) -> None:
        today = timezone.localdate()
        for one in PEOPLE:
            # The published password must be changed wherever this is not the demo
            user, made = User.objects.get_or_create(
                username=one.username,
                defaults={"full_name": one.who.partition(",")[0], "must_change_password": True},
            )
            if not made:
                continue
            user.set_password(PASSWORD)
            user.save(update_fields=["password"])
            for role, unit in ((one.role, one.unit), *one.also):
                Membership.objects.create(user=user, unit_id=unit, role=role, since=today)
            after = {"username": one.username, "role": one.role, "unit": one.unit}
            record(MACHINE, verb="person.made", kind="person", key=user.pk, unit=one.unit, after=after)

    def _papers(self, folder: Path) -> None:
        for path in sorted(folder.iterdir()):
            who, office = ("vanthuxa", COMMUNE) if path.name in SENT_BY_OFFICE else ("vanthu", OFFICE)
            if not Arrival.objects.filter(office=office, file_name=path.name).exists():
                received = receive(_who(who), office=office, name=path.name, data=path.read_bytes())
                if received.arrival:
                    read_arrival(received.arrival)
        if not Arrival.objects.filter(office=OFFICE, state=ArrivalState.REGISTERED).exists():
            self._work()

    def _work(self) -> None:
        """A morning's work: some papers in the register, the first two shared out, read through, their duties in the ledger."""
        papers = list(
            Arrival.objects.filter(office=OFFICE, state=ArrivalState.READ).order_by("pk")[:REGISTERED]
        )
        for place, row in enumerate(papers):
            fields = {name: getattr(row, name) for name in Letterhead._fields}
            row = enter(_who("vanthu"), arrival=row.pk, version=row.version, letterhead=Letterhead(**fields))  # noqa: PLW2901 - the same paper, a step further
            if place < REVIEWED:
                self._share_out(row)

    def _share_out(self, row: Arrival) -> None:
        today = timezone.localdate()
        assign(
            _who("giamdoc"),
            arrival=row.pk,
            version=row.version,
            lead=PRESS_OFFICE,
            others=(),
            instruction="Tham mưu văn bản triển khai, báo cáo Giám đốc.",
            due_on=today + timedelta(days=7),
        )
        specialist, reading = _who("chuyenvien"), row.reading.pk
        confirm_sure(specialist, reading=reading)
        for item in Item.objects.filter(reading=reading, state=ItemState.PROPOSED).order_by("pk"):
            confirm(specialist, item=Seen(item.pk, item.version))
        finish_review(specialist, reading=reading)
        adopt(specialist, reading=reading, today=today)
        # The department gives to its own units and asks communes; it orders no other department about
        own = below({OFFICE}, on=today)
        others = DutyBearer.objects.exclude(unit__in=own).exclude(unit__kind=UnitKind.PEOPLES_COMMITTEE)
        ours = Duty.objects.filter(arrival=row).exclude(pk__in=others.values("duty"))
        if duties := dict(ours.values_list("pk", "version")):
            given = assign_read(_who("giamdoc"), duties=duties, today=today)
            self._share_with_network(given, today)

    def _share_with_network(self, given: list[int], today: date) -> None:
        """What the commune was given, its collaborators help with: of each paper the duty with most to reach."""
        borne = Duty.objects.filter(pk__in=given, bearers__unit=COMMUNE)
        held = borne.annotate(aims=Count("targets")).order_by("-aims", "pk").first()
        if held:
            director = _who("giamdoc")
            version = held.version
            give(director, duty=held.pk, version=version, today=today, units=[NETWORK], helping=[NETWORK])

    def _drafts(self) -> None:
        """The office's own words, who signs for its head, and papers that carry the duties on, at three stages."""
        director, today = _who("giamdoc"), timezone.localdate()
        if Draft.objects.filter(office=OFFICE).exists():
            return
        set_profile(director, office=OFFICE, since=today.replace(month=1, day=1), profile=PROFILE)
        abbreviate(director, office=OFFICE, unit=PRESS_OFFICE, text="TTBC", since=today)
        deputy = User.objects.get(username="phogiamdoc").pk
        given = add_delegation(
            director, office=OFFICE, user=deputy, authority="KT", title="Phó Giám đốc", since=today
        )
        held = Duty.objects.filter(office=OFFICE).order_by("pk").values_list("pk", flat=True)
        duties = _without_blanks([*held])[:12]
        due = today + timedelta(days=5)
        letter = self._compose(PaperKind.LETTER, duties, due, signer=deputy, delegation=given.pk)
        submit(_who("chuyenvien"), draft=letter.pk, version=letter.version)
        self._compose(PaperKind.PLAN, duties, due)
        self._to_be_approved(duties[:3], due)

    def _to_be_approved(self, duties: list[int], due: date) -> None:
        """A letter that has passed both checks and waits for the head."""
        head = User.objects.get(username="giamdoc").pk
        row = self._compose(PaperKind.LETTER, duties, due, name="checked", signer=head)
        row = submit(_who("chuyenvien"), draft=row.pk, version=row.version)
        row = check_content(_who("truongphong"), draft=row.pk, version=row.version)
        check_form(_who("vanthu"), draft=row.pk, version=row.version)

    def _certificates(self) -> list[Path]:
        """What the signers and the office's clerk sign with, kept for them as they would keep their own."""
        signers = ("giamdoc", "phogiamdoc")
        issuer = PROFILE.issuer
        owners = [Owner(f"{one}.p12", User.objects.get(username=one).full_name, issuer) for one in signers]
        owners.append(Owner("con-dau.p12", issuer, issuer))
        files = make_certificates(demo_trust(), owners=owners, passphrase=PASSWORD)
        kept = {"giamdoc": None, "phogiamdoc": None, "vanthu": OFFICE}
        for (who, office), owner, path in zip(kept.items(), owners, files, strict=True):
            name, data = f"{owner.name} ({ONLY_TO_TRY})", path.read_bytes()
            keep_certificate(_who(who), name=name, data=data, passphrase=PASSWORD, office=office)
        return files

    def _compose(
        self, kind: PaperKind, duties: list[int], due: date, *, name: str = "first", **signer: Any
    ) -> Draft:
        return compose_draft(
            _who("chuyenvien"),
            office=OFFICE,
            unit=PRESS_OFFICE,
            picked=Picked(kind, duties=duties, report_by=due + timedelta(days=10)),
            due_on=due,
            request=f"demo-{kind.name}-{name}",
            **signer,
        )


def _without_blanks(duties: list[int]) -> list[int]:
    """A time that has passed would leave a blank in the paper, which nobody may send on."""
    today, picked = timezone.localdate(), Picked(PaperKind.LETTER, duties=duties)
    paper = drafting.compose(
        pick(_who("chuyenvien"), office=OFFICE, unit=PRESS_OFFICE, picked=picked, on=today), on=today
    )
    blank = {block for block, _words in blanks_of(paper)}
    unfit = {source.duty for block in paper.blocks if block.id in blank for source in block.sources}
    return [duty for duty in duties if str(duty) not in unfit]


def _who(username: str) -> Actor:
    return actor_of(User.objects.get(username=username), on=timezone.localdate())
