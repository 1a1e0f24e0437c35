using System.Globalization;
using System.Text;
using SiteGen.Bench.Results;

namespace SiteGen.Perf;

/// <summary>
/// From the save of a data file to the open page that shows it: a field of a JSON file, and a whole session.
/// </summary>
/// <remarks><c>data DIR</c>: DIR is a site whose <c>data/</c> has sessions and claims.</remarks>
public static class DataEditBenchmark
{
    private const int PageCount = 1000, EditCount = 60;

    public static async Task<int> Run(string site)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-data-").FullName;
        try
        {
            Corpus.Write(folder, PageCount);
            MeasuredSite.CopyData(site, folder);
            var claim = MeasuredSite.Claims(site)[0];
            var post = Path.Combine(folder, "content/posts/post-000007.md");
            await File.AppendAllTextAsync(
                post, $"\n\nA field: {{{{ data.field.mark }}}}; a measurement: {{{{ phrase \"{claim}\" }}}}.\n")
                .ConfigureAwait(false);
            var field = Path.Combine(folder, "data", "field.json");
            await File.WriteAllTextAsync(field, """{ "mark": "first" }""").ConfigureAwait(false);
            using var preview = await RunningPreview.Start(MeasuredProgram.Here, folder, "posts/post-000007/")
                .ConfigureAwait(false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{PageCount:#,0} posts, {EditCount} edits, {MeasuredProgram.Here.Name}"));
            await preview.Measure("save a data field → page", EditCount, field, "posts/post-000007/",
                static (_, mark) => $$"""{ "mark": "{{mark}}" }""").ConfigureAwait(false);
            var session = Directory.GetFiles(Path.Combine(folder, "data", "bench"), "*.json")
                .Order(StringComparer.Ordinal).Last();
            await preview.Measure("save a session → page", EditCount, session, "posts/post-000007/", WithLabel)
                .ConfigureAwait(false);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The session of a machine with another name, which the evidence of the page shows.</summary>
    private static string WithLabel(string text, string mark)
    {
        var (session, _) = SessionFile.Read(
            new Foundation.SourceFile(Foundation.SourcePath.Parse("session.json"), Encoding.UTF8.GetBytes(text)));
        return Encoding.UTF8.GetString(
            SessionJson.Write(session! with { Machine = session.Machine with { Label = mark } }));
    }
}
