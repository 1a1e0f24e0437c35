using System.Text;
using SiteGen.Cli.Importing;
using SiteGen.Cli.Importing.Kinds;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Storage;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>
/// Imports the small sites of <c>tests/Imports</c>. A folder is named after a kind, perhaps with what it is about:
/// <c>hugo</c>, <c>hugo-languages</c>. It holds the site in 'from', and the new one with its report in 'expected'.
/// </summary>
public sealed class ImportTests
{
    private static readonly string Root = TestSite.Folder("../Imports");

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Root).Select(static folder => Path.GetFileName(folder)!).Order()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_is_imported_as_expected(string name)
    {
        var imported = Import(name);
        var folder = Path.Combine(Root, name, "expected");
        var actual = Texts(imported).Append(KeyValuePair.Create(
            ImportReport.File.Value, ImportReport.Markdown(imported, KindOf(name).Tool))).ToList();
        if (Golden.IsUpdating && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in actual)
        {
            if (Golden.IsUpdating) Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            Golden.Check(Path.Combine(folder, path), text);
        }
        Assert.Equal(actual.Select(static file => file.Key).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_new_site_builds_without_errors_and_keeps_its_words(string name)
    {
        var imported = Import(name);
        var built = TestSite.Of(imported.Files.Select(static file => new SourceFile(file.Path, BytesOf(file))))
            .WithRealTheme().WithOptions(TestSite.Of([]).Options with { IncludesDrafts = true }).Build();
        Assert.Empty(built.Result.Diagnostics.Where(static problem => problem.Severity == Severity.Error));
        Assert.Empty(imported.Counts.LostWords);
        Assert.Equal(0, imported.Counts.PagesWithErrors);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_second_import_gives_the_same(string name) =>
        Assert.Equal(Texts(Import(name)), Texts(Import(name)));

    [Fact]
    public void Every_kind_has_a_case() =>
        Assert.Empty(ImportKinds.All.Select(static kind => kind.Name)
            .Except(Directory.GetDirectories(Root).Select(static folder => KindOf(Path.GetFileName(folder)!).Name)));

    private static ImportKind KindOf(string name) => ImportKinds.Named(name.Split('-')[0])!;

    private static ImportedSite Import(string name)
    {
        var site = SourceReader.Read(Path.Combine(Root, name, "from"));
        var kind = KindOf(name);
        Assert.True(kind.Recognises(site));
        return Importer.Import(site, kind.Plan(site));
    }

    private static List<KeyValuePair<string, string>> Texts(ImportedSite site) =>
        [.. site.Files.Select(static file =>
            KeyValuePair.Create(file.Path.Value, Encoding.UTF8.GetString(BytesOf(file))))];

    private static byte[] BytesOf(ImportedFile file) => file is WrittenFile written
        ? Encoding.UTF8.GetBytes(written.Text) : ((CopiedFile)file).Source.Bytes()!;
}
