"""Fields in the paper's structure, so that those who listen to it hear them (PDF/UA-1, 7.18)."""

from collections.abc import Mapping

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def tell_readers(writer: IncrementalPdfFileWriter, *, spoken: Mapping[str, str]) -> None:
    """Each field becomes a Form element at the end of a tagged paper; `spoken` are the fields' names aloud."""
    if "/StructTreeRoot" not in writer.root:
        return
    tree = writer.root["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    whole = tree["/K"][0]
    kids = whole["/K"]
    number = int(tree["/ParentTreeNextKey"])
    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        page = field.raw_get("/P")
        words = spoken[field["/T"].rstrip("_0123456789")]
        element = writer.add_object(_element(reference, page=page, parent=tree["/K"].raw_get(0), words=words))
        kids.append(element)
        numbers.extend((generic.NumberObject(number), element))
        field[pdf_name("/StructParent")] = generic.NumberObject(number)
        number += 1
        page.get_object()[pdf_name("/Tabs")] = pdf_name("/S")
        writer.mark_update(page)
    tree[pdf_name("/ParentTreeNextKey")] = generic.NumberObject(number)
    for changed in (kids, numbers, tree):
        writer.update_container(changed)


def _element(
    field: generic.IndirectObject,
    *,
    page: generic.IndirectObject,
    parent: generic.IndirectObject,
    words: str,
) -> generic.DictionaryObject:
    child = generic.DictionaryObject(
        {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Obj"): field, pdf_name("/Pg"): page}
    )
    return generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/P"): parent,
            pdf_name("/Pg"): page,
            pdf_name("/Alt"): pdf_string(words),
            pdf_name("/K"): child,
        }
    )
