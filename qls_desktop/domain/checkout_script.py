"""The script that hides Sameday in the shop's checkout after the cut-off (design.md, section 8).

Pure text. It can be bypassed, so what counts is the rule at import; the script only keeps customers
from choosing what can't be kept (api/lightspeed.md, section 10).
"""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.sameday import AMSTERDAM, is_working_day

MARKER = "qls-connector:sameday:1"
"""What our script is found by; the number is that of its form."""

BEGIN, END = "/*qls-connector:begin*/", "/*qls-connector:end*/"
"""Our part of the slot for custom JavaScript, which is shared with the merchant's own code."""

METAFIELD_KEY = "qls_connector_sameday"
METAFIELD_MOST = 1_024
"""Bytes that the settings in a shop metafield stay below (api/lightspeed.md, section 10)."""

MONTHS = 3
"""The table of working days covers this month and the next ones; it changes once a month."""

SELECTOR = "input[type=radio],option"
"""What may carry a shipping method in the checkout. Not known for sure, so it can be set."""

SELECTOR_MOST = 300
"""Characters that a merchant's own selector may have."""

_TAGGED = re.compile(f"<script>{re.escape(BEGIN)}.*?{re.escape(END)}</script>", re.DOTALL)
_INSIDE = re.compile(f"{re.escape(BEGIN)}(.*?){re.escape(END)}", re.DOTALL)
_BARE = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)


class ScriptPlace(StrEnum):
    """Where our script is in the shop."""

    NOWHERE = "nowhere"
    SCRIPT = "script"
    JAVASCRIPT = "javascript"


class Standing(StrEnum):
    """How the shop's script compares with the one that the settings ask for.

    ``CHANGED`` and ``GONE``: somebody did that in the shop, as the last look found.
    """

    ABSENT = "absent"
    CURRENT = "current"
    OUTDATED = "outdated"
    CHANGED = "changed"
    GONE = "gone"


class SlotDamagedError(Exception):
    """The slot holds half of our part; what is ours can't be told from the merchant's."""


@dataclass(frozen=True, slots=True)
class CheckoutRule:
    """Which shipping methods to hide, and when.

    ``methods`` pairs the shop's method ids with their titles; ``cutoff`` is wall-clock time in
    Amsterdam; ``selector`` is CSS for what carries a method in the checkout.
    """

    methods: tuple[tuple[int, str], ...]
    cutoff: time
    selector: str = SELECTOR


@dataclass(frozen=True, slots=True)
class CheckoutScriptState:
    """What the screen shows of the script.

    ``text`` is the script as it would be installed now, and ``settings`` the shop metafield beside
    it ("" with a ``problem``). ``confirmed``: the merchant has seen it work in the shop.
    ``installed_at`` and ``looked_at`` (when the shop was last asked) are aware UTC.
    """

    place: ScriptPlace
    standing: Standing
    text: str = ""
    settings: str = ""
    confirmed: bool = False
    installed_at: datetime | None = None
    looked_at: datetime | None = None
    problem: Reason | None = None

    @property
    def installed(self) -> bool:
        """Whether the shop has the script, in whatever version, as far as is known."""
        return self.place is not ScriptPlace.NOWHERE

    @property
    def current(self) -> bool:
        """Whether exactly ``text`` is installed, as far as is known."""
        return self.standing is Standing.CURRENT

    @property
    def told(self) -> Reason:
        """What to tell of it."""
        return self.problem or reason(f"checkout_{self.standing}")


def script_code(rule: CheckoutRule, now: datetime) -> str:
    """The JavaScript without its tags, for the months that begin with that of ``now``."""
    data = {
        "days": [day.isoformat() for day in working_days(now)],
        "last": _last_day(now).isoformat(),
        "cutoff": f"{rule.cutoff:%H:%M}",
        "ids": [str(number) for number, _ in rule.methods],
        "titles": [title.strip() for _, title in rule.methods],
        "at": rule.selector,
    }
    return f"/*{MARKER}*/{_CODE.replace('__DATA__', safe_json(data))}"


def script_body(rule: CheckoutRule, now: datetime) -> str:
    """The script as the shop's API takes it, with its tags."""
    return f"<script>{script_code(rule, now)}</script>"


def script_hash(text: str) -> str:
    """What tells two versions of the script apart."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def found_code(text: str) -> str:
    """Our code, without tags and marks, in a script's body or in the slot; "" when it isn't there.

    Whatever somebody added to a script of ours counts as part of it.
    """
    inside = _INSIDE.search(text)
    if inside is not None:
        return inside[1]
    if MARKER not in text:
        return ""
    return text.strip().removeprefix("<script>").removesuffix("</script>")


def settings_text(rule: CheckoutRule, now: datetime) -> str:
    """Our settings as data for a shop metafield, always below 1 KB."""
    settings: dict[str, object] = {
        "v": 1,
        "hash": script_hash(script_code(rule, now)),
        "cutoff": f"{rule.cutoff:%H:%M}",
        "until": _last_day(now).isoformat(),
    }
    whole = safe_json(settings | {"methods": [number for number, _ in rule.methods]})
    return whole if len(whole) < METAFIELD_MOST else safe_json(settings)


def working_days(now: datetime) -> tuple[date, ...]:
    """The working days from the first of this month on, in Amsterdam."""
    first = now.astimezone(AMSTERDAM).date().replace(day=1)
    span = (_last_day(now) - first).days + 1
    days = (first + timedelta(days=number) for number in range(span))
    return tuple(day for day in days if is_working_day(day))


def _last_day(now: datetime) -> date:
    day = now.astimezone(AMSTERDAM).date()
    months = day.year * 12 + day.month - 1 + MONTHS
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def safe_json(value: object) -> str:
    """JSON that can't end a script, a comment or our part of a slot, whatever a title holds."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return re.sub(r"[<>&/*']", lambda found: f"\\u{ord(found[0]):04x}", text)


# -- the slot for custom JavaScript ---------------------------------------------------------------


def merged(slot: str, code: str) -> str:
    """The slot with our code in it; all that isn't ours stays as it is, byte by byte.

    Raises:
        SlotDamagedError: half of our part is there.
    """
    ours = f"<script>{BEGIN}{code}{END}</script>"
    _check_whole(slot)
    found = _TAGGED.search(slot)
    if found is not None:
        return slot[: found.start()] + ours + without(slot[found.end() :])
    return without(slot) + ours


def without(slot: str) -> str:
    """The slot without our code.

    Raises:
        SlotDamagedError: half of our part is there.
    """
    _check_whole(slot)
    return _BARE.sub("", _TAGGED.sub("", slot))


def holds_ours(slot: str) -> bool:
    """Whether something of ours is in the slot."""
    return BEGIN in slot or END in slot


def _check_whole(slot: str) -> None:
    rest = _BARE.sub("", slot)
    if BEGIN in rest or END in rest:
        raise SlotDamagedError


_CODE = (
    "(function(){"
    "var d=__DATA__,f;"
    "try{f=new Intl.DateTimeFormat('en-GB',{timeZone:'Europe/Amsterdam',hourCycle:'h23',"
    "year:'numeric',month:'2-digit',day:'2-digit',hour:'2-digit',minute:'2-digit'});}"
    "catch(e){return;}"
    "function open(){var p={};"
    "f.formatToParts(new Date()).forEach(function(x){p[x.type]=x.value;});"
    "var day=p.year+'-'+p.month+'-'+p.day,w=new Date(day+'T12:00:00Z').getUTCDay();"
    "var works=day>d.last?w>0&&w<6:d.days.indexOf(day)>=0;"
    "return works&&p.hour+':'+p.minute<d.cutoff;}"
    "function title(e,r){var l=e.id&&document.querySelector('label[for=\"'+CSS.escape(e.id)+'\"]');"
    "return ((l||r||e).textContent||'').trim();}"
    "function ours(e,r){"
    "var v=[e.value,e.id,e.getAttribute('data-id')].join('|').split('|');"
    "return d.ids.some(function(i){return v.indexOf(i)>=0;})"
    "||d.titles.some(function(t){return t!==''&&title(e,r)===t;});}"
    "function run(){var shut=!open(),all;"
    "try{all=document.querySelectorAll(d.at);}catch(e){return;}"
    "Array.prototype.forEach.call(all,function(e){"
    "var r=e.closest('li,tr,label')||e;if(!ours(e,r))return;"
    "if(shut){r.style.display='none';e.disabled=true;"
    "if(e.checked)e.checked=false;if(e.selected)e.selected=false;"
    "r.setAttribute('data-qls-hidden','1');}"
    "else if(r.getAttribute('data-qls-hidden')){r.style.display='';e.disabled=false;"
    "r.removeAttribute('data-qls-hidden');}"
    "});}"
    "function begin(){run();setInterval(run,20000);"
    "if(window.MutationObserver)new MutationObserver(run).observe(document.body,"
    "{childList:true,subtree:true});}"
    "if(document.body)begin();else document.addEventListener('DOMContentLoaded',begin);"
    "})();"
)
