using System.Reflection;
using System.Text.RegularExpressions;
using SiteGen.Configuration;
using SiteGen.Configuration.Look;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Tests.Cli;
using SiteGen.Theming;
using SiteGen.Theming.Views;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Fields, settings, members of views and options are described once; the reference repeats them.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void The_reference_has_the_fields_of_front_matter()
    {
        var tags = new DescribedField(["tags"],
            "list of terms; each [taxonomy](site-yaml.md#taxonomies) that the site declares works the same way");
        var page = ReferencePage.Of("front-matter.md");
        Assert.Equal(FrontMatterFields.OfPages.Append(tags).Select(Row).Order(StringComparer.Ordinal),
            page.Rows("## Every page").Select(Row).Order(StringComparer.Ordinal));
        Assert.Equal(FrontMatterFields.OfFolders.Select(static field => Row([Names(field), field.Value])),
            page.Rows("## Folders").Select(Row));
    }

    [Fact]
    public void The_reference_has_the_settings_of_a_site()
    {
        Assert.Equal(Settings.All.Select(Row), ReferencePage.Of("site-yaml.md").Rows("## Settings").Select(Row));
        Assert.Equal(LookSettings.All.Select(Row), ReferencePage.Of("site-yaml.md").Rows("### theme").Select(Row));
    }

    /// <summary>An empty field is only reported by who reads it.</summary>
    [Fact]
    public void Every_described_field_and_setting_is_read()
    {
        foreach (var name in FrontMatterFields.OfPages.Concat(FrontMatterFields.OfFolders)
            .SelectMany(static field => field.Names))
            Assert.True(IsRead("content/_index.md", $"---\n{name}:\n---\n"), name);
        foreach (var name in Settings.All.SelectMany(static setting => setting.Names))
            Assert.True(IsRead("site.yaml", $"{name}:\n"), name);

        static bool IsRead(string file, string text) =>
            TestSite.Of("-- content/a.md --\nA").With(file, text).Build().Result.Diagnostics
                .Any(static problem => problem.Code == "SG0060");
    }

    public static TheoryData<string, Type> Views => new()
    {
        { "### `site`", typeof(SiteView) },
        { "### `page`", typeof(PageView) },
        { "### series", typeof(SeriesView) },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void The_reference_has_the_members_of_views(string heading, Type view)
    {
        var described = view == typeof(SiteView) ? ViewMembers.OfSite
            : view == typeof(PageView) ? ViewMembers.OfPage : ViewMembers.OfSeries;
        var members = (IMembers)view.GetField("All", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(members.Names.Order(StringComparer.Ordinal),
            described.SelectMany(static member => member.Names).Order(StringComparer.Ordinal));
        Assert.Equal(described.Select(RowOfMember), ReferencePage.Of("theme.md").Rows(heading).Select(RowOfMember));
    }

    private static string RowOfMember(DescribedField member) =>
        string.Join(" | ", new[] { string.Join(" ", member.Names), member.Value, member.Default }
            .Where(static cell => cell.Length > 0));

    private static string RowOfMember(IReadOnlyList<string> row) =>
        string.Join(" | ", row.Skip(1).Prepend(
            string.Join(" ", Code().Matches(row[0]).Select(static name => name.Groups[1].Value))));

    /// <summary>A row begins with the words of <c>--help</c> and may go on. <c>UPDATE_GOLDEN=1</c> writes it.</summary>
    [Theory]
    [InlineData("command-line.md", "## build", "build")]
    [InlineData("command-line.md", "## preview", "preview")]
    [InlineData("command-line.md", "## why", "why")]
    [InlineData("command-line.md", "## new", "new part")]
    [InlineData("command-line.md", "## mv", "mv")]
    [InlineData("command-line.md", "## import", "import")]
    [InlineData("command-line.md", "## publish", "publish")]
    [InlineData("command-line.md", "## check", "check")]
    [InlineData("command-line.md", "## examples", "examples update")]
    [InlineData("command-line.md", "## data", "data accept")]
    [InlineData("command-line.md", "## data add", "data add")]
    [InlineData("command-line.md", "## data releases", "data releases")]
    [InlineData("command-line.md", "## sync", "sync")]
    [InlineData("command-line.md", "## schema", "schema")]
    [InlineData("bench.md", "### list", "bench list")]
    [InlineData("bench.md", "### run", "bench run")]
    [InlineData("bench.md", "### selftest", "bench selftest")]
    [InlineData("bench.md", "### reproduce", "bench reproduce")]
    [InlineData("bench.md", "### compare", "bench compare")]
    public void The_reference_has_the_options_of_commands(string page, string heading, string command)
    {
        var reference = ReferencePage.Of(page);
        var rows = reference.Rows(heading).Where(static row => row[0].StartsWith("`--", StringComparison.Ordinal))
            .ToDictionary(static row => row[0], static row => row[^1]);
        var shared = command == "bench run" ? reference.Rows("### Choosing what to measure").ToDictionary(
            static row => row[0], static row => row[^1]) : [];
        foreach (var (option, words) in OptionsOf(command))
        {
            var isShared = !rows.ContainsKey(option) && shared.ContainsKey(option);
            var found = isShared ? shared[option] : rows.GetValueOrDefault(option);
            Assert.True(found is not null, $"{page} {heading} has no row | {option} | {words} |");
            if (found.StartsWith(words, StringComparison.Ordinal)) continue;
            Assert.True(Golden.IsUpdating, $"{page} {heading} {option} should begin with: {words}\nIt is: {found}");
            reference.Rewrite(isShared ? "### Choosing what to measure" : heading, option, words);
        }
        Assert.Empty(rows.Keys.Except(OptionsOf(command).Select(static option => option.Option)));
    }

    private static List<(string Option, string Words)> OptionsOf(string command)
    {
        using var site = new CommandSite();
        var help = site.RunAnywhere([], [.. command.Split(' '), "--help"]).Results;
        return [.. HelpLine().Matches(help).Select(static line => (
            $"`{line.Groups[1].Value.Trim().Replace("<", "", StringComparison.Ordinal)
                .Replace(">", "", StringComparison.Ordinal)}`",
            Quoted().Replace(line.Groups[2].Value, static quoted => $"`{quoted.Groups[1].Value}`")))];
    }

    private static string Row(DescribedField field) => Row([Names(field), field.Value, field.Default]);

    private static string Row(string[] cells) => string.Join(" | ", cells);

    private static string Names(DescribedField field) =>
        string.Join(", also ", field.Names.Select(static name => $"`{name}`"));

    // The default that the library adds is not part of the description.
    [GeneratedRegex(@"^  (--[a-z0-9-]+(?: <[^>]+>)?) {2,}(\S.*?)(?: \[default: [^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex HelpLine();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=^|[\s(])'([^']+)'(?=[\s.,;:)]|$)")]
    private static partial Regex Quoted();
}
