using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class KeptTests
{
    private readonly List<string> _made = [];

    [Fact]
    public void A_result_is_kept_while_its_input_is_equal()
    {
        var kept = new Kept<string, string>();
        foreach (var input in new[] { "a", "a", "b", "a" }) Assert.Equal($"{input}!", kept.Get(input, Make));
        Assert.Equal(["a", "b", "a"], _made);
    }

    [Fact]
    public void A_step_that_throws_leaves_nothing_behind()
    {
        var kept = new Kept<string, string>();
        kept.Get("a", Make);
        Assert.Throws<InvalidOperationException>(() =>
            kept.Get("b", static _ => throw new InvalidOperationException()));
        kept.Get("a", Make);
        Assert.Equal(["a", "a"], _made);
    }

    /// <summary>The second list, what is around it, and what is made again.</summary>
    public static TheoryData<string, string, string> Lists => new()
    {
        { "a b c", "x", "" },
        { "a B c", "x", "B" },
        { "a b c", "y", "a b c" },
        { "a b", "x", "a b" },
        { "b a c", "x", "b a" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_result_of_a_list_is_kept_while_its_element_and_what_is_around_it_are_the_same(
        string second, string around, string made)
    {
        var kept = new KeptEach<string, string, string>();
        kept.Get("x", Interned("a b c"), Make);
        _made.Clear();
        Assert.Equal(second.Split(' ').Select(static each => $"{each}!"), kept.Get(around, Interned(second), Make));
        Assert.Equal(made, string.Join(' ', _made));
    }

    [Fact]
    public void A_result_that_depends_on_more_than_its_element_is_made_each_time()
    {
        var kept = new KeptEach<string, string, string>();
        var inputs = Interned("a wide b");
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(["a!", "wide!", "b!"], kept.Get(
                "x", inputs, missing => [.. missing.Select(index => Make(inputs[index]))],
                index => inputs[index] == "wide"));
        }
        Assert.Equal("a wide b wide wide", string.Join(' ', _made));
    }

    private string Make(string input)
    {
        _made.Add(input);
        return $"{input}!";
    }

    /// <summary>Equal texts are the same object, as the files of two snapshots are.</summary>
    private static List<string> Interned(string list) => [.. list.Split(' ').Select(string.Intern)];
}
