"""No confidence from the address to what the superior decides, and every way in which it is refused."""

from datetime import date

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import session_reads as reads
from akimat.maslikhat.models import Motion, Resolution, Signature
from akimat.maslikhat.tests import sittings
from akimat.maslikhat.tests.sittings import BEGUN, DAY, SEATS
from akimat.register.replay import replay

pytestmark = pytest.mark.django_db
LAW, CONSTITUTION, HOUSE = "law_148_2001", "constitution_1995", "house"


def test_the_whole_way_ends_no_tenure() -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    sittings.verified(story, 2)
    sittings.raised(story)
    sittings.expressed(story)
    assert Resolution.objects.get(motion=story["motion"]).result == "Expressed"
    sittings.sent(story)
    sittings.do(story, "keep_akim", {"motion": story["motion"]}, date(2023, 10, 24), author="north_akim")
    assert bodies.holder_of(story["district_akim"], date(2023, 11, 1)) == story["dana"]
    assert replay().faults == []


def test_after_the_second_time_the_superior_may_not_keep_him() -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    sittings.verified(story, 2)
    sittings.raised(story)
    sittings.expressed(story)
    sittings.sent(story)
    keep = {"motion": story["motion"]}
    sittings.do(story, "keep_akim", keep, DAY, author="north_akim")
    with refused("8.1", "maslikhat.put_to_vote", LAW):
        sittings.expressed(story, date(2024, 4, 19))
    sittings.do(story, "close_session", {"session": story["session"]}, date(2024, 4, 19))
    again = date(2024, 4, 20)
    sittings.expressed(story, again)
    sittings.sent(story, again)
    with refused("8.2", "maslikhat.keep_akim", LAW):
        sittings.do(story, "keep_akim", keep, again, author="north_akim")
    assert bodies.holder_of(story["district_akim"], again) == story["dana"]


def test_below_the_threshold_and_at_it() -> None:
    story = sittings.district()
    sittings.begun(story)
    sittings.verified(story, 1)
    with refused("5.1", "maslikhat.raise_no_confidence", CONSTITUTION):
        sittings.raised(story)


def test_a_mandate_that_ended_after_the_protocol_does_not_count() -> None:
    story = sittings.district()
    sittings.begun(story)
    sittings.verified(story, 2)
    ending = {"mandate": story["deputy_1"]}
    story.act("maslikhat.end_mandate", ending, author="commission", on=sittings.VERIFIED)
    with refused("5.1", "maslikhat.raise_no_confidence", CONSTITUTION):
        sittings.raised(story)


def test_a_signature_after_the_tenth_working_day_is_not_counted() -> None:
    story = sittings.district()
    sittings.begun(story)
    late = date(2023, 10, 17)
    sittings.verified(story, 3, on=date(2023, 10, 18), signed_on=late)
    assert Signature.objects.filter(motion=story["motion"], counted=True).count() == 0


def test_twice_by_one_and_by_a_deputy_of_another_maslikhat() -> None:
    story = sittings.district()
    sittings.begun(story)
    line = {"mandate": story["deputy_1"], "signed_on": BEGUN}
    with refused("3", "maslikhat.verify_signatures", LAW):
        sittings.verified(story, 1, sheets=[line, line])
    with refused("3", "maslikhat.verify_signatures", LAW):
        sittings.verified(story, 1, sheets=[{"mandate": story["stranger"], "signed_on": BEGUN}])
    with refused("3", "maslikhat.sign_no_confidence", LAW):
        sittings.do(story, "sign_no_confidence", {"motion": story["motion"]}, BEGUN, author="stranger")


def test_signatures_given_in_the_register_count() -> None:
    story = sittings.district()
    sittings.begun(story)
    for name in ("deputy_3", "deputy_4"):
        sittings.do(story, "sign_no_confidence", {"motion": story["motion"]}, BEGUN, author=name)
    with refused("3", "maslikhat.sign_no_confidence", LAW):
        sittings.do(story, "sign_no_confidence", {"motion": story["motion"]}, BEGUN, author="deputy_3")
    sittings.verified(story, 0)
    sittings.raised(story)
    assert reads.current(Motion, story["motion"]).state == "raised"


def test_no_step_is_skipped_or_repeated() -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    with refused("9.1", "maslikhat.begin_no_confidence", HOUSE):
        sittings.begun(story)
    with refused("4.3", "maslikhat.raise_no_confidence", LAW):
        sittings.raised(story)
    sittings.verified(story, 2)
    with refused("9.2", "maslikhat.verify_signatures", HOUSE):
        sittings.verified(story, 2)
    with refused("9.3", "maslikhat.put_to_vote", HOUSE):
        sittings.expressed(story)
    sittings.raised(story)
    with refused("9.2", "maslikhat.raise_no_confidence", HOUSE):
        sittings.raised(story)
    with refused("9.3", "maslikhat.put_to_vote", HOUSE):
        sittings.put(story, question_sort="no_confidence", motion=story["motion"], text="Другой текст")
    with refused("5.2", "maslikhat.send_no_confidence", CONSTITUTION):
        sittings.sent(story)


def test_the_grounds_are_judged_when_it_is_put_to_the_vote() -> None:
    story = sittings.district()
    sittings.begun(story)
    sittings.verified(story, 2)
    sittings.raised(story)
    with refused("2.1", "maslikhat.put_to_vote", LAW):
        sittings.expressed(story)


def test_half_is_not_the_majority_of_the_total_number() -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    sittings.verified(story, 2)
    sittings.raised(story)
    sittings.expressed(story, in_favour=SEATS // 2)
    assert Resolution.objects.get(motion=story["motion"]).result == "NotExpressed"
    assert reads.current(Motion, story["motion"]).state == "ended"


def test_it_goes_to_the_superior_akim_of_a_district() -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    sittings.verified(story, 2)
    sittings.raised(story)
    sittings.expressed(story)
    with refused("5.2", "maslikhat.send_no_confidence", CONSTITUTION):
        sittings.sent(story, addressee="president")
    sittings.sent(story)
    with refused("7", "maslikhat.keep_akim", LAW):
        sittings.do(story, "keep_akim", {"motion": story["motion"]}, author="president")
