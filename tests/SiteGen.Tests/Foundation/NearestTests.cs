using CsCheck;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class NearestTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcABC/-"], 0, 150];

    [Theory]
    [InlineData("tilte", "title", "total")]
    [InlineData("TITLE", "title", "titles")]
    [InlineData("ab", "ba", "cb")]
    [InlineData("x", null, "title")]
    public void The_nearest_name_is_found(string written, string? expected, params string[] others) =>
        Assert.Equal(expected, Nearest.Find(written, expected is null ? others : [.. others, expected]));

    [Fact]
    public void What_is_found_is_what_all_distances_say() =>
        Gen.Select(Name, Name.List[0, 8]).Sample((written, others) =>
        {
            List<string> names = [.. others, Mistyped(written, 1), Mistyped(written, 3)];
            Assert.Equal(ByAllDistances(written, names), Nearest.Find(written, names));
        }, iter: 2_000);

    private static string Mistyped(string name, int count)
    {
        var letters = name.ToCharArray();
        for (var at = 1; at < letters.Length && at / 7 < count; at += 7)
            (letters[at - 1], letters[at]) = (letters[at], letters[at - 1]);
        return new string(letters);
    }

    private static string? ByAllDistances(string written, IEnumerable<string> names) =>
        names.Select(name =>
            (Name: name, Distance: Nearest.Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(found => found.Distance <= Math.Max(1, Math.Max(found.Name.Length, written.Length) / 3))
            .OrderBy(static found => found.Distance).ThenBy(static found => found.Name, StringComparer.Ordinal)
            .Select(static found => found.Name).FirstOrDefault();
}
