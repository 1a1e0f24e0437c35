using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class UnicodeTextTests
{
    private static readonly string High = new('\ud83d', 1), Low = new('\ude00', 1);

    public static TheoryData<string, string> Malformed => new()
    {
        { "", "" },
        { "plain", "plain" },
        { "a\0b", "a\ufffdb" },
        { "\ufffe\uffff", "\ufffd\ufffd" },
        { "\ufffd", "\ufffd" },
        { "😀", "😀" },
        { "😀a😀", "😀a😀" },
        { High, "\ufffd" },
        { Low, "\ufffd" },
        { "a" + High + "b", "a\ufffdb" },
        { Low + High, "\ufffd\ufffd" },
        { "😀" + High, "😀\ufffd" },
        { "😀" + Low + "c", "😀\ufffdc" },
        { "a😀b😀c\0", "a😀b😀c\ufffd" },
        { "\ue000\uf8ff\ufffd", "\ue000\uf8ff\ufffd" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_character_is_replaced(string text, string expected)
    {
        Assert.Equal(expected, UnicodeText.WellFormed(text));
        Assert.Equal(expected, UnicodeText.Composed(text));
    }

    [Theory]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("a\u0323\u0307", "\u1ea1\u0307")]
    [InlineData("a\u0307\u0323", "\u1ea1\u0307")]
    public void Equal_names_are_equal_texts(string written, string composed)
    {
        Assert.Equal(composed, UnicodeText.Composed(written));
        Assert.Equal(composed, UnicodeText.Normalized(written));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(15, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(31, false)]
    [InlineData(70, false)]
    public void A_run_of_marks_is_put_in_order_up_to_thirty(int count, bool isWhole)
    {
        // The second mark belongs before the first.
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301", count)) + "\u0323e\u0301";
        var isInOrder = UnicodeText.Normalized(text) == text.Normalize();
        Assert.Equal(isWhole, isInOrder);
        Assert.EndsWith("\u00e9", UnicodeText.Normalized(text));
        // An enclosing mark is one, and a letter ends a run.
        var circles = string.Concat(Enumerable.Repeat("\u20dd", 20));
        var twice = string.Concat(Enumerable.Repeat($"a{circles}\u0323", 3));
        Assert.Equal(twice.Normalize(), UnicodeText.Normalized(twice));
    }

    [Theory]
    [InlineData("\u0301\u0323")]
    [InlineData("\u302e\u0323")]
    [InlineData("\U0001d185\U0001e8d0")]
    public void A_run_of_marks_costs_what_its_length_costs(string marks)
    {
        var text = "a" + string.Concat(Enumerable.Repeat(marks, 500_000)) + "e\u0301";
        Assert.InRange(UnicodeText.Normalized(text).Length, text.Length - 10, text.Length);
    }

    [Theory]
    [InlineData("  a \t b ", "a   b")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("a\u0085b", "a b")]
    [InlineData("a\u0007b\u001bc", "a\ufffdb\ufffdc")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("a\u202eb", "a\u202eb")]
    public void A_name_is_one_line(string written, string line) => Assert.Equal(line, UnicodeText.OneLine(written));

    [Fact]
    public void A_message_quotes_at_most_60_characters()
    {
        Assert.Equal(new string('a', 60), UnicodeText.Excerpt(new string('a', 60)));
        Assert.Equal(new string('a', 59) + "…", UnicodeText.Excerpt(new string('a', 61)));
        Assert.Equal("a b", UnicodeText.Excerpt("a\nb"));
        // No half of a character.
        Assert.Equal(new string('a', 58) + "…", UnicodeText.Excerpt(new string('a', 58) + "😀" + "bbb"));
        Assert.Equal(new string('a', 57) + "😀…", UnicodeText.Excerpt(new string('a', 57) + "😀" + "bbb"));
    }

    [Theory]
    [InlineData("plain\t\n\f\r", "plain\t\n\f\r")]
    [InlineData("\0a\u0001\u0008\u000b\u000e\u001fb", "\ufffda\ufffd\ufffd\ufffd\ufffd\ufffdb")]
    [InlineData("~\u007f\u0080\u0085\u009f\u00a0", "~\ufffd\ufffd\ufffd\ufffd\u00a0")]
    [InlineData("\ufffd\ufffe\uffff", "\ufffd\ufffd\ufffd")]
    public void What_HTML_does_not_allow_is_replaced(string text, string allowed)
    {
        Assert.Equal(allowed, UnicodeText.Allowed(text));
        Assert.Equal(allowed, Html.Escape(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain ~")]
    [InlineData("été 日本 😀 \u2028-less? no")]
    [InlineData("\u034e\u0350\u115e\u1161\u3163\u3165\uffa1\u180a\ufdff")]
    public void What_is_seen_is_written(string text)
    {
        var seen = text.Replace("\u2028", "", StringComparison.Ordinal);
        Assert.Equal(seen, UnicodeText.Visible(seen));
    }

    [Theory]
    [InlineData("\u0000", "<U+0000>")]
    [InlineData("\t", "<U+0009>")]
    [InlineData("\u007f", "<U+007F>")]
    [InlineData("\u200b", "<U+200B>")]
    [InlineData("\u2028\u2029", "<U+2028><U+2029>")]
    [InlineData("\u034f", "<U+034F>")]
    [InlineData("\u115f\u1160", "<U+115F><U+1160>")]
    [InlineData("\u17b4\u17b5", "<U+17B4><U+17B5>")]
    [InlineData("\u3164\uffa0", "<U+3164><U+FFA0>")]
    [InlineData("\u180b\u180c\u180f", "<U+180B><U+180C><U+180F>")]
    [InlineData("\ufe00\ufe07\ufe0f", "<U+FE00><U+FE07><U+FE0F>")]
    [InlineData("\U000e0000\U000e0fff\U000e0100", "<U+E0000><U+E0FFF><U+E0100>")]
    public void What_is_not_seen_is_named(string text, string named) =>
        Assert.Equal($"a{named}b é", UnicodeText.Visible($"a{text}b é"));
}
