"""Every sentence the command line says, in Vietnamese and English."""

from typing import Literal

from lantoa.cli.check_words import CHECK_WORDS
from lantoa.cli.sign_words import SIGN_WORDS
from lantoa.cli.vocabulary import WORDS

Lang = Literal["vi", "en"]
LANGS: tuple[Lang, ...] = ("vi", "en")

MESSAGES: dict[str, tuple[str, str]] = {
    **WORDS,
    **CHECK_WORDS,
    **SIGN_WORDS,
    # The command and its arguments
    "usage": ("cách dùng: ", "usage: "),
    "options": ("tùy chọn", "options"),
    "positionals": ("tham số", "arguments"),
    "commands": ("lệnh", "commands"),
    "help.help": ("hiện trợ giúp này rồi thoát", "show this help and exit"),
    "help.version": ("hiện phiên bản rồi thoát", "show the version and exit"),
    "help.program": (
        "Lan Tỏa đọc văn bản chỉ đạo: ai phải làm gì, đến khi nào, đo bằng gì; mỗi điều đều dẫn về câu gốc.",
        "Lan Tỏa reads directives: who must do what, by when, measured how; everything points to its sentence.",
    ),
    "help.lang": (
        "ngôn ngữ của thông báo: vi (mặc định) hoặc en; cũng đặt được bằng biến môi trường LANTOA_LANG",
        "language of messages: vi (default) or en; the environment variable LANTOA_LANG does the same",
    ),
    "help.exit": (
        """mã thoát:
  0    đã đọc được tất cả
  1    có tệp không đọc được (các tệp khác vẫn được đọc), hầu như không có chữ, hoặc không có tệp nào để đọc
  2    gõ sai lệnh hoặc tùy chọn
  130  bị dừng bằng Ctrl-C (read với --out là thư mục: phần đã xong được giữ lại)""",
        """exit codes:
  0    everything was read
  1    something could not be read (the rest was) or held hardly any text, or nothing was there to read
  2    wrong command or option
  130  stopped by Ctrl-C (read with a folder as --out: what was done is kept)""",
    ),
    "help.read": ("đọc văn bản và cho xem kết quả", "read directives and show what they say"),
    "help.serve": (
        "mở bàn làm việc trên trình duyệt: sổ văn bản đến, xác nhận bản đọc, sổ nhiệm vụ",
        "open the workbench in the browser: incoming register, review, ledger of duties",
    ),
    "help.data": (
        "thư mục giữ dữ liệu (mặc định: lantoa-data)",
        "folder that keeps the data (default: lantoa-data)",
    ),
    "help.demo": (
        "nạp tỉnh thử không có thật: thư mục bảng đơn vị, thư mục văn bản mẫu",
        "load the invented province: folder of unit tables, folder of sample directives",
    ),
    "help.host": (
        "địa chỉ mạng mà máy chủ nghe (mặc định: 127.0.0.1, chỉ máy này; 0.0.0.0: cả mạng)",
        "network address to listen on (default: 127.0.0.1, this machine only; 0.0.0.0: the whole network)",
    ),
    "help.port": ("cổng (mặc định: 8000)", "port (default: 8000)"),
    "help.background": (
        "chạy nền: báo địa chỉ rồi trả lại dấu nhắc",
        "run in the background: say the address and come back",
    ),
    "help.stop": ("dừng bàn làm việc đang chạy nền", "end the workbench that runs in the background"),
    "serve.migrate": ("→ Chuẩn bị cơ sở dữ liệu …", "→ Preparing the database …"),
    "serve.collectstatic": ("→ Chuẩn bị giao diện …", "→ Preparing the pages …"),
    "serve.load_demo": (
        "→ Nạp tỉnh thử và đọc văn bản mẫu …",
        "→ Loading the demo province and reading its directives …",
    ),
    "serve.at": ("Lan Tỏa chạy ở {address} — Ctrl-C để dừng.", "Lan Tỏa runs at {address} — Ctrl-C ends it."),
    "serve.running": ("Lan Tỏa đang chạy ở {address}", "Lan Tỏa is running at {address}"),
    "serve.stopped": ("Đã dừng.", "Stopped."),
    "serve.not_running": (
        "Không có bàn làm việc nào đang chạy nền ở thư mục này.",
        "No workbench runs in the background here.",
    ),
    "help.plan": ("lập sổ nhiệm vụ từ nhiều văn bản", "make one register of duties from many directives"),
    "help.graph": ("vẽ văn bản nào căn cứ vào văn bản nào", "draw which document rests on which"),
    "help.units": (
        "tra đơn vị: là ai, thuộc đâu, trước đây là ai, ai kế thừa",
        "look units up: who they are, where they stand, what they were, who inherits them",
    ),
    "help.doctor": ("kiểm tra các chương trình bổ trợ", "check the optional programs"),
    "help.ask": (
        "show (một đơn vị), resolve (một dòng nơi nhận chỉ những đơn vị nào), history (lịch sử một đơn vị)",
        "show (one unit), resolve (which units a line of addressees means), history (the life of a unit)",
    ),
    "help.phrase": (
        "tên (“xã Tân Lập, tỉnh Lạng Sơn”), mã số hoặc mã đơn vị; với resolve: một dòng như “Phòng VH&TT các huyện”",
        "a name (“xã Tân Lập, tỉnh Lạng Sơn”), a code or an id; for resolve: a line such as “Phòng VH&TT các huyện”",
    ),
    "help.as_of": (
        "trả lời như ở ngày này (2023-09-28 hoặc 28/9/2023; mặc định: hôm nay)",
        "answer as of this day (2023-09-28 or 28/9/2023; default: today)",
    ),
    "help.sender": (
        "resolve: ai viết câu này, để hiểu “tỉnh”, “Sở”, “các xã”",
        "resolve: who wrote it, so that “tỉnh”, “Sở”, “các xã” have a meaning",
    ),
    "help.table.units": (
        "thêm các đơn vị trong bảng CSV này (docs/howto/describe-your-units.md)",
        "add the units of this CSV table (docs/howto/describe-your-units.md)",
    ),
    "help.table.successions": (
        "thêm các lần sáp nhập, chia tách trong bảng CSV này",
        "add the mergers and splits of this CSV table",
    ),
    "help.format.units": (
        "cách trình bày: table (bảng, mặc định), json",
        "form of the answer: table (default), json",
    ),
    "help.exit.units": (
        """mã thoát:
  0    có câu trả lời
  1    không biết đơn vị ấy, hoặc có nhiều đơn vị cùng tên
  2    gõ sai lệnh hoặc tùy chọn""",
        """exit codes:
  0    there is an answer
  1    no such unit is known, or several bear that name
  2    wrong command or option""",
    ),
    "help.files": (
        "tệp, thư mục hoặc tệp .zip; dấu - là đọc văn bản từ đầu vào chuẩn",
        "files, folders or .zip files; - reads a text from standard input",
    ),
    "help.format": (
        "cách trình bày: table (bảng, mặc định), json, jsonl (mỗi văn bản một dòng), html (một trang xem được ngay)",
        "form of the result: table (default), json, jsonl (one document a line), html (one stand-alone page)",
    ),
    "help.format.plan": (
        "cách trình bày: table (bảng, mặc định), json, xlsx (Excel), ics (lịch), html (một trang); --out đã có đuôi thì không cần",
        "form of the result: table (default), json, xlsx (Excel), ics (calendar), html (one page); --out's ending says it too",
    ),
    "help.format.graph": (
        "cách trình bày: json (mặc định), svg (hình vẽ), dot (Graphviz); --out đã có đuôi thì không cần",
        "form of the result: json (default), svg (picture), dot (Graphviz); --out's ending says it too",
    ),
    "help.out.read": (
        "ghi ra tệp này; tên không có đuôi là thư mục, mỗi văn bản một tệp (chạy lại sẽ bỏ qua văn bản đã đọc xong)",
        "write to this file; a name without ending is a folder, one file a document (a second run skips what is done)",
    ),
    "help.out.plan": (
        "tệp kết quả; đuôi quyết định dạng: .xlsx .ics .html .json",
        "the result; its ending decides the form: .xlsx .ics .html .json",
    ),
    "help.out.graph": (
        "tệp kết quả; đuôi quyết định dạng: .svg .json .dot",
        "the result; its ending decides the form: .svg .json .dot",
    ),
    "help.jobs": (
        "số tiến trình chạy cùng lúc (mặc định: 1 khi ít văn bản, bằng số nhân máy khi nhiều)",
        "processes that work side by side (default: 1 for a few documents, one a core for many)",
    ),
    "help.full": ("bảng: in trọn từng câu, không rút gọn", "table: print whole sentences, nothing shortened"),
    "help.received": (
        "ngày đơn vị nhận văn bản (2026-11-22 hoặc 22/11/2026), để tính thời hạn kiểu “15 ngày kể từ ngày nhận”",
        "day the papers were received (2026-11-22 or 22/11/2026), for deadlines such as “15 days from receipt”",
    ),
    "word.files": ("TỆP", "FILE"),
    "word.path": ("ĐƯỜNG_DẪN", "PATH"),
    "word.unit": ("ĐƠN_VỊ", "UNIT"),
    "word.ask": ("CÂU_HỎI", "QUESTION"),
    "word.day": ("NGÀY", "DAY"),
    # Wrong use
    "arg.required": ("thiếu tham số: {what}", "missing argument: {what}"),
    "arg.unknown": ("không hiểu tham số: {what}", "unknown argument: {what}"),
    "arg.choice": (
        "{where}: “{what}” không có trong: {choices}",
        "{where}: “{what}” is not one of: {choices}",
    ),
    "arg.near": ("có phải {near}?", "did you mean {near}?"),
    "arg.one_of": ("phải có một trong: {what}", "one of these is needed: {what}"),
    "arg.not_with": ("{where} không dùng chung với {what}", "{where} cannot stand beside {what}"),
    "arg.value": ("{where}: thiếu giá trị đi kèm", "{where}: a value must follow"),
    "arg.invalid": ("{where}: giá trị không dùng được: “{what}”", "{where}: cannot use the value “{what}”"),
    "arg.other": ("không hiểu lệnh: {what}", "cannot understand the command: {what}"),
    "arg.see": ("Xem cách dùng: {program} --help", "How to use it: {program} --help"),
    "arg.suffix": (
        "--out {path}: không biết dạng “{suffix}”. Dùng một trong: {known}",
        "--out {path}: unknown form “{suffix}”. Use one of: {known}",
    ),
    "arg.out_many": (
        "--out {path}: có nhiều văn bản mà html cần mỗi văn bản một tệp. Cho --out là một thư mục (tên không có đuôi)",
        "--out {path}: several documents, and html needs one file each. Give --out a folder (a name without ending)",
    ),
    # Refusals
    "refused.web_missing": (
        "Bàn làm việc cần thêm vài thư viện: pip install 'lantoa[web]'",
        "The workbench needs some more libraries: pip install 'lantoa[web]'",
    ),
    "refused.serve_step": (
        "Chưa mở được bàn làm việc: bước «{step}» không xong. Lời báo của bước ấy ở ngay trên.",
        "The workbench did not open: the step «{step}» failed. What it said stands above.",
    ),
    "refused.serve_port": (
        "Không mở được cổng {port} ({reason}). Chọn cổng khác bằng --port",
        "Port {port} cannot be opened ({reason}). Choose another by --port",
    ),
    "refused.serve_start": (
        "Máy chủ không trả lời; chi tiết trong {log}",
        "The server does not answer; details in {log}",
    ),
    "refused.write": (
        "{name}: không ghi được ({reason}). Chọn chỗ khác bằng --out, hoặc đóng chương trình đang mở tệp này",
        "{name}: cannot be written ({reason}). Choose another --out, or close the program that has it open",
    ),
    "refused.out_is_source": (
        "--out {name}: là chính tệp được đọc, không ghi đè lên bản gốc. Đặt tên khác cho kết quả",
        "--out {name}: is one of the files read, and no original is written over. Give the result another name",
    ),
    "refused.nothing": (
        "“{name}” không có tệp nào để đọc. Hãy kiểm tra lại đường dẫn và quyền xem thư mục.",
        "“{name}” holds no file to read. Check the path, and that you may look into it.",
    ),
    "reason.denied": ("không có quyền ghi", "no permission to write"),
    "reason.full": ("đĩa đã đầy", "the disk is full"),
    "reason.no_folder": ("một phần của đường dẫn không phải thư mục", "part of the path is no folder"),
    "reason.is_folder": ("đã có thư mục mang tên này", "there is a folder of this name"),
    "reason.read_only": ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    "refused.bug": (
        "{name}: chương trình gặp lỗi ({reason}). Đây là lỗi của Lan Tỏa; xin báo lại kèm tệp này nếu được",
        "{name}: the program failed ({reason}). This is our mistake; please report it, with the file if you can",
    ),
    "refused.worker": (
        "{name}: tiến trình đọc bị ngắt (thiếu bộ nhớ, hoặc tệp hỏng nặng). Chạy lại riêng tệp này với --jobs 1",
        "{name}: the reading process ended (for lack of memory, or by a badly broken file). Read this file alone with --jobs 1",
    ),
    # What happened
    "done.wrote": ("Đã ghi {path}", "Wrote {path}"),
    "done.read": (
        "{read} văn bản đã đọc, {skipped} đã có từ trước, {failed} không đọc được",
        "{read} {read:document|documents} read, {skipped} already there, {failed} could not be read",
    ),
    "done.nothing": (
        "Không đọc được văn bản nào nên không ghi {path}.",
        "Nothing was read, so {path} was not written.",
    ),
    "done.nothing_read": ("Không đọc được văn bản nào.", "Nothing was read."),
    "done.undated": (
        "{count} việc định kỳ không nêu ngày (hằng tháng, hằng quý …) nên không có trong lịch; xem trong sổ (.xlsx, .html).",
        "{count} recurring {count:duty names|duties name} no day (every month, every quarter …) and {count:is|are} not in the calendar; see the register (.xlsx, .html).",
    ),
    "done.unclear": (
        "{count} thời hạn chưa thuộc nhiệm vụ nào: xem lại ở các dòng “? chưa rõ việc”.",
        "{count} {count:time belongs|times belong} to no duty: look at the rows “? unclear”.",
    ),
    "done.scrap": (
        "{name}: tệp hầu như không có chữ, không thấy thể thức và nhiệm vụ nào: đây không phải văn bản chỉ đạo",
        "{name}: hardly any text, no letterhead and no duty: this is no directive",
    ),
    "done.stopped": ("Đã dừng theo yêu cầu.", "Stopped as asked."),
    "done.stopped_unwritten": (
        "Đã dừng theo yêu cầu; chưa ghi gì. Chạy lại lệnh này thì làm từ đầu.",
        "Stopped as asked; nothing was written. Run the command again to begin anew.",
    ),
    "done.stopped_kept": (
        "Đã dừng theo yêu cầu. Phần đã xong được giữ lại; chạy lại đúng lệnh này để làm tiếp.",
        "Stopped as asked. What was done is kept; run the same command again to go on.",
    ),
    "done.stopped_no_folder": (
        "Đã dừng theo yêu cầu. Muốn chạy tiếp được sau khi dừng, cho --out là một thư mục.",
        "Stopped as asked. To be able to go on after a stop, give --out a folder.",
    ),
    "progress": ("Đang đọc", "Reading"),
    "progress.page": ("trang {done}/{total}", "page {done}/{total}"),
}


def say(lang: Lang, code: str, **params: object) -> str:
    """The sentence for `code`, filled in. `{count:duty|duties}` is the word that goes with the number."""
    vi, en = MESSAGES[code]
    counted = {name: _Counted(value) if type(value) is int else value for name, value in params.items()}
    return (en if lang == "en" else vi).format(**counted)


class _Counted(int):
    """A number that can choose between the words for one and for many."""

    def __format__(self, form: str) -> str:
        one, bar, many = form.partition("|")
        return (one if self == 1 else many) if bar else super().__format__(form)
