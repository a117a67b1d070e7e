from lantoa.core.citations import CitationRole, Held, Relation, citation_graph, find_citations
from lantoa.core.document import parse_document
from lantoa.core.text import compose


def paper(key, text, *, number=None, date=None, kind="Công văn"):
    citations = find_citations(parse_document(compose(text)))
    return Held(key=key, kind=kind, number_symbol=number, date=date, title=None, citations=citations)


CHAIN = (
    "Căn cứ Kế hoạch số 191/KH-UBND ngày 28/9/2023 của UBND tỉnh triển khai thực hiện Kế hoạch số 127-KH/TU, ngày 16/8/2023 "
    "của Ban Thường vụ Tỉnh ủy thực hiện Chỉ thị số 21-CT/TW của Ban Bí thư;"
)


def named(graph):
    return [
        (graph.works[edge.source].label, graph.works[edge.target].label, edge.role, edge.relation)
        for edge in graph.edges
    ]


def test_a_paper_cites_and_cited_papers_implement_each_other():
    graph = citation_graph([paper("a.docx", CHAIN)])
    edges = named(graph)
    assert ("a.docx", "Kế hoạch 191/KH-UBND", CitationRole.BASIS, None) in edges
    assert ("Kế hoạch 191/KH-UBND", "Kế hoạch 127-KH/TU", None, Relation.IMPLEMENTS) in edges
    assert ("Kế hoạch 127-KH/TU", "Chỉ thị 21-CT/TW", None, Relation.IMPLEMENTS) in edges
    assert len(graph.works) == 4
    assert graph.works[0].held == "a.docx"


def test_one_work_cited_by_two_papers_is_one_node_and_a_held_paper_is_the_work_it_is():
    graph = citation_graph(
        [
            paper(
                "plan",
                "Thực hiện Chỉ thị số 21-CT/TW của Ban Bí thư.",
                number="191/KH-UBND",
                date="2023-09-28",
                kind="Kế hoạch",
            ),
            paper("letter", CHAIN),
        ]
    )
    labels = [work.label for work in graph.works]
    assert len(labels) == len(set(labels)) == 4
    assert graph.works[0] == graph.works[0]._replace(held="plan", label="Kế hoạch 191/KH-UBND")
    assert ("letter", "Kế hoạch 191/KH-UBND", CitationRole.BASIS, None) in named(graph)


def test_mentions_are_counted_and_nothing_cites_itself():
    text = (
        "Thực hiện Nghị định số 30/2020/NĐ-CP và Nghị định số 30/2020/NĐ-CP. Kèm theo Công văn số 5/SVH-VP."
    )
    graph = citation_graph([paper("own", text, number="05/SVH-VP")])
    assert [(edge.source, edge.target, edge.mentions) for edge in graph.edges] == [(0, 1, 2)]


def test_numbers_that_begin_again_every_year_are_told_apart_by_date():
    graph = citation_graph(
        [paper("a", "Theo Kế hoạch số 9/KH-UBND ngày 02/01/2024; Kế hoạch số 9/KH-UBND ngày 03/01/2025.")]
    )
    assert [work.date for work in graph.works] == [None, "2024-01-02", "2025-01-03"]


def test_a_date_and_a_title_met_later_are_filled_in():
    first = paper("a", "Theo Nghị định số 30/2020/NĐ-CP.")
    second = paper("b", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.")
    graph = citation_graph([first, second])
    (decree,) = [work for work in graph.works if work.number_symbol]
    assert (decree.date, decree.title) == ("2020-03-05", "về công tác văn thư")


def test_laws_by_name_are_works_too():
    graph = citation_graph(
        [paper("a", "Theo Luật Thư viện, theo Luật Thư viện."), paper("b", "Theo Luật Thư viện.")]
    )
    assert [work.label for work in graph.works] == ["a", "b", "Luật Thư viện"]
    assert [edge.mentions for edge in graph.edges] == [2, 1]


def test_laws_of_one_name_and_two_years_are_two_works_and_a_law_and_its_bare_name_one():
    graph = citation_graph(
        [paper("a", "Theo Luật Giá năm 2012; theo Luật Giá năm 2023. Theo Luật Thư viện số 46/2019/QH14.")]
    )
    assert [(work.label, work.year) for work in graph.works[1:]] == [
        ("Luật Giá", 2012),
        ("Luật Giá", 2023),
        ("Luật 46/2019/QH14", 2019),
    ]


def test_a_number_left_blank_is_no_work():
    graph = citation_graph(
        [paper("a", "(Kèm theo Quyết định số      /QĐ-UBND của UBND tỉnh thực hiện Chỉ thị số 5/CT-TTg)")]
    )
    assert [work.label for work in graph.works] == ["a", "Chỉ thị 5/CT-TTg"]
    assert [edge.relation for edge in graph.edges] == [None]  # the blank one carries it out, not the paper


def test_no_papers_no_graph():
    graph = citation_graph([])
    assert graph.works == graph.edges == ()


def test_a_paper_that_replaces_another_has_its_edge():
    held = paper("a.docx", "Kế hoạch này thay thế Kế hoạch số 12/KH-SYT ngày 05/01/2026 của Sở Y tế.")
    assert named(citation_graph([held])) == [
        ("a.docx", "Kế hoạch 12/KH-SYT", CitationRole.MENTION, Relation.REPLACES)
    ]
