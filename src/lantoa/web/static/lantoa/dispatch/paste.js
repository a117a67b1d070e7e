// What comes from the clipboard, cleaned: words, items with their levels, tables. Nothing of its markup is ever put into the page.
(() => {
  const ed = (window.ed = window.ed || {});
  const clean = (words) => words.replace(/[\u00ad\u200b-\u200d\ufeff]/g, "").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, " ").replace(/\s+/g, " ").trim().normalize("NFC");
  ed.clean = clean;
  // "I.", "1.", "1.1.", "a)", "-", "+", "Điều 3."; Word's own signs of lists
  const SIGNS = [
    [/^(?:[-–—•·▪§Ø]|\uf0b7|\uf02d)\s+/, "dash"], [/^(?:[+o◦])\s+/, "plus"], [/^Điều \d{1,3}[.:]\s+/, "article"], [/^Chương [IVX]{1,6}[.:]?\s+/, "chapter"], [/^Phần (?:[IVX]{1,6}|thứ \S+)[.:]?\s+/, "part"],
    [/^[IVX]{1,6}[.)]\s+/, "roman"], [/^\d{1,2}\.\d{1,2}\.?\s+/, "arabic_2"], [/^\d{1,2}[.)]\s+/, "arabic"], [/^[a-zđ]\)\s+/, "letter"],
  ];
  const labelled = (words) => {
    for (const [sign, label] of SIGNS) if (sign.test(words)) return { label, text: words.replace(sign, "") };
    return { label: "none", text: words };
  };
  const headed = (label, text, strong) => ["roman", "part", "chapter"].includes(label) || (strong && (label === "arabic" || label === "none") && text.length < 200 && !/[.;:]$/.test(text));
  const made = ({ label, text }, strong) => (label === "none" && /^Căn cứ /.test(text) ? ed.newBlock({ kind: "basis", text }) : ed.newBlock({ kind: headed(label, text, strong) ? "heading" : "text", label, text }));

  ed.fromText = (words) => words.split(/\r\n|\r|\n|\u2028|\u2029/).map(clean).filter(Boolean).map((line) => made(labelled(line), false));
  // A sign typed at the start of an empty paragraph: "- ", "1. "
  ed.typedSign = (words) => {
    for (const [sign, label] of SIGNS) { const found = words.match(sign); if (found && words.length === found[0].length && !/^o\s/.test(words)) return { label, length: found[0].length }; }
    return null;
  };

  ed.fromHtml = (source) => {
    const page = new DOMParser().parseFromString(source, "text/html"), blocks = [];
    page.querySelectorAll("script, style, template, title, head, xml, o\\:p:empty").forEach((node) => node.remove());
    const put = (block) => { if (block.text || block.rows.length) blocks.push(block); };
    const strong = (node) => { const words = clean(node.textContent), bold = [...node.querySelectorAll("b, strong")].map((one) => one.textContent).join(""); return words && clean(bold).length >= words.length; };
    // Paragraphs of a cell are words of one
    const cell = (node) => { node.querySelectorAll("p, div, br, li").forEach((one) => one.after(" ")); return clean(node.textContent); };
    const WIDEST = 30;
    // `held`: of each column, how many rows more a cell above reaches down: there the row is empty, and what follows keeps its column
    function cells(row, held) {
      const words = [], under = () => { while (held[words.length] > 0) { held[words.length] -= 1; words.push(""); } };
      for (const one of [...row.children].filter((child) => /^T[DH]$/.test(child.tagName))) {
        under();
        if (words.length >= WIDEST) break;
        held.fill(one.rowSpan - 1, words.length, words.length + one.colSpan);
        words.push(cell(one), ...Array(Math.min(one.colSpan, WIDEST) - 1).fill(""));
      }
      under();
      return words.slice(0, WIDEST);
    }
    function table(node) {
      const held = Array(WIDEST).fill(0);
      const rows = [...node.querySelectorAll("tr")].filter((row) => row.closest("table") === node).slice(0, 2000).map((row) => cells(row, held)).filter((row) => row.length);
      const width = Math.max(0, ...rows.map((row) => row.length));
      if (width === 1) rows.forEach(([words]) => put(made(labelled(words), false)));
      else if (rows.length) put(ed.newBlock({ kind: "table", rows: rows.map((row) => [...row, ...Array(width - row.length).fill("")]) }));
    }
    // <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>-</span>…
    function word(node, level) {
      let sign = "";
      node.querySelectorAll('[style*="mso-list"]').forEach((one) => { if (/mso-list:\s*Ignore/i.test(one.getAttribute("style"))) { sign += one.textContent; one.remove(); } });
      const text = clean(node.textContent), plain = clean(sign);
      const known = labelled(`${plain} `);
      const label = known.label !== "none" ? known.label : level > 1 ? "plus" : "dash";
      put(made({ label: known.label === "plus" && level === 1 ? "dash" : label === "dash" && level > 1 ? "plus" : label, text }, strong(node)));
    }
    function item(node, depth, ordered) {
      const own = node.cloneNode(true);
      own.querySelectorAll("ul, ol, table").forEach((inner) => inner.remove());
      const text = clean(own.textContent), said = labelled(text);
      const label = said.label !== "none" ? said.label : ordered ? (depth > 1 ? "letter" : "arabic") : depth > 1 ? "plus" : "dash";
      put(made({ label, text: said.text }, false));
      node.querySelectorAll("ul, ol").forEach((inner) => { if (inner.parentElement.closest("li") === node) list(inner, depth + 1); });
    }
    function list(node, depth) { for (const child of node.children) { if (child.tagName === "LI") item(child, depth, node.tagName === "OL"); else if (/^[UO]L$/.test(child.tagName)) list(child, depth + 1); } }
    let loose = "";
    const flush = () => { const words = clean(loose); loose = ""; if (words) put(made(labelled(words), false)); };
    function walk(node) {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) { loose += child.data; continue; }
        if (child.nodeType !== Node.ELEMENT_NODE) continue;
        const tag = child.tagName;
        if (tag === "BR") { flush(); continue; }
        const block = /^(?:P|DIV|H[1-6]|LI|UL|OL|TABLE|SECTION|ARTICLE|BLOCKQUOTE|PRE|TBODY|TR|DD|DT|DL|CENTER)$/.test(tag);
        if (!block) { if (child.querySelector("p, div, ul, ol, table, h1, h2, h3, br")) walk(child); else loose += child.textContent; continue; }
        flush();
        const level = /mso-list:[^;"']*level(\d)/i.exec(child.getAttribute("style") || "");
        if (tag === "TABLE") table(child);
        else if (tag === "UL" || tag === "OL") list(child, 1);
        else if (level) word(child, Number(level[1]));
        else if (/^H[1-6]$/.test(tag)) { const said = labelled(clean(child.textContent)); put(ed.newBlock({ kind: "heading", label: said.label, text: said.text })); }
        else if (tag === "P" && !child.querySelector("br, table, ul, ol")) put(made(labelled(clean(child.textContent)), strong(child)));
        else { walk(child); flush(); }
      }
    }
    walk(page.body);
    flush();
    return blocks;
  };
})();
