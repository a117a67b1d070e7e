"""Bodies named in one breath."""

from lantoa.core.planning import Bearer, part_bearer


def test_a_joint_bearer_is_each_of_its_bodies():
    joint = Bearer("Sở VHTTDL, Công an tỉnh và UBND các xã", "…", 0.8)
    assert part_bearer(joint) == (
        Bearer("Sở VHTTDL", "sở văn hoá, thể thao và du lịch", 0.8),
        Bearer("Công an tỉnh", "công an tỉnh", 0.8),
        Bearer("UBND các xã", "uỷ ban nhân dân các xã", 0.8),
    )


def test_a_single_bearer_keeps_its_key():
    single = Bearer("các cơ quan, đơn vị", "các cơ quan, đơn vị", 0.8)
    assert part_bearer(single) == (single,)
