"""Of several who are told one after the other what to do, those who answer for one of the times."""

from itertools import chain

from lantoa.core.kernel import Evidence, Span, pattern
from lantoa.core.obligations import Obligation

# "…; Sở Xây dựng tổng hợp", "…. Giao Sở Tài chính": where the next is told
_BREAK = pattern(r";|(?<=\w\w)\.\s")
# "Sở Y tế; Sở Nội vụ", "Sở Y tế và Sở Nội vụ": they are told together
_TOGETHER = pattern(r"[\s;,]*+(?:và)?\s*+\Z")


def answering(duty: Obligation, time: Evidence) -> tuple[Evidence, ...]:
    """`Sở A gửi báo cáo trước 10/4; Sở B tổng hợp trước 20/4`: Sở B answers for 20/4; nobody where all do."""
    whole = duty.evidence.span
    if not all(_inside(one.span, whole) for one in (time, *duty.assignees)):
        return ()
    told = _told_together(duty)
    if len(told) < 2:
        return ()
    breaks = [found.start() + whole.start for found in _BREAK.finditer(duty.evidence.text)]
    left = max((at for at in breaks if at < time.span.start), default=whole.start)
    right = min((at for at in breaks if at >= time.span.end), default=whole.end)
    here = [bodies for bodies in told if left <= bodies[0].span.start < right]
    before = [bodies for bodies in told if bodies[0].span.start < time.span.start]
    nearest = [bodies for bodies in here if bodies in before][-1:] or here or before[-1:] or told[:1]
    return tuple(chain(*nearest))


def _told_together(duty: Obligation) -> list[list[Evidence]]:
    told: list[list[Evidence]] = []
    end = duty.evidence.span.start
    for body in sorted(duty.assignees, key=lambda one: one.span):
        between = duty.evidence.text[
            end - duty.evidence.span.start : body.span.start - duty.evidence.span.start
        ]
        if told and _TOGETHER.match(between):
            told[-1].append(body)
        else:
            told.append([body])
        end = body.span.end
    return told


def _inside(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end
