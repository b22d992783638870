def a():
    # first
    """x"""
def b():
    ("p" "q")
def c():
    "a" \
    "b"
def d():
    "a", "b"
def e():
    f"x"
def g():
    "x" f"y"
def h():
    b"x"
def i(): "one"
def j():
    """\
    c
    """
def k():
    ((("deep")))
def l():
    ("a"
     # why "not"
     'b')
def m():
    "a" + "b"
def n():
    ("a",)
def o():
    x = 1
    "late"
def p():
    R"raw" u"x"
def q():
    "first"; "second"
def r():
    "   "
def s():
    """First.

      Deeper.

    Last."""
def t():
    "a \
b" 'c'
def u():
    # one

    # two
    "behind"
class V:
    "of a type"
    x = 1
async def w(): """in it"""
def y():
    (f"x")
def z():
    await_("a")
def aa():
    "Ends with \\r\\n, \"quoted\" and \'so\'."
def ab():
    "Two\nlines and \x41\u0042\U00000043\104 \d \q"
def ac():
    r"raw \\r\n" "cooked \\r\n."
