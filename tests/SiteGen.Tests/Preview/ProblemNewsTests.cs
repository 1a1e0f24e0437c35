using SiteGen.Cli.Preview;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>Problems are written as in <c>a:3 x</c>: file, line, message.</summary>
public sealed class ProblemNewsTests
{
    [Theory]
    [InlineData("", "a:3 x", "a:3 x", "")]
    [InlineData("a:3 x", "a:3 x", "", "")]
    [InlineData("a:3 x", "", "", "a:3 x")]
    // A line above was added or deleted.
    [InlineData("a:3 x, a:5 y", "a:4 x, a:6 y", "", "")]
    [InlineData("a:3 x", "a:3 y", "a:3 y", "a:3 x")]
    [InlineData("a:3 x", "b:3 x", "b:3 x", "a:3 x")]
    // One of two that are alike is mended, or joined by a third, while both move.
    [InlineData("a:3 x, a:5 x", "a:4 x", "", "a:5 x")]
    [InlineData("a:3 x, a:5 x", "a:3 x", "", "a:5 x")]
    [InlineData("a:3 x, a:5 x", "a:4 x, a:6 x, a:8 x", "a:8 x", "")]
    [InlineData("a:3 x, a:3 x", "a:3 x", "", "")]
    public void A_problem_is_news_once_wherever_it_moves(string before, string now, string added, string mended)
    {
        var news = ProblemNews.Between(Problems(before), Problems(now));
        Assert.Equal(Problems(added), news.New);
        Assert.Equal(Problems(mended), news.Mended);
        Assert.Equal(Problems(now).Distinct().Count(), news.LeftCount);
    }

    private static IEnumerable<Diagnostic> Problems(string written) =>
        written.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(static one =>
        {
            var parts = one.Split(':', ' ');
            var place = new SourceLocation(
                SourcePath.Parse($"content/{parts[0]}.md"),
                int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), 1);
            return Diagnostic.Error("SG0101", place, parts[2]);
        });
}
