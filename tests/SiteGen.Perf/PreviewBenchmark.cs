using System.Globalization;

namespace SiteGen.Perf;

/// <summary>Drives the real preview over HTTP and says how long an author waits.</summary>
/// <remarks><c>preview [--posts N] [--edits N]</c></remarks>
public static class PreviewBenchmark
{
    public static async Task<int> Run(string[] arguments)
    {
        var posts = Option(arguments, "--posts", 10_000);
        var edits = Option(arguments, "--edits", 200);
        var folder = Directory.CreateTempSubdirectory("sitegen-preview-").FullName;
        try
        {
            Corpus.Write(folder, posts);
            var layouts = Directory.CreateDirectory(Path.Combine(folder, "themes", "evolution", "layouts"));
            var layout = Path.Combine(layouts.FullName, "article.html");
            File.WriteAllText(layout, ArticleLayout());
            using var preview = await RunningPreview.Start(MeasuredProgram.Here, folder, "posts/post-000007/")
                .ConfigureAwait(false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{posts:#,0} posts, {edits} edits, {MeasuredProgram.Here.Name}, {Environment.ProcessorCount} cores, "
                + $".NET {Environment.Version}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"start → first page served      {preview.StartTime.TotalMilliseconds,8:0} ms"));
            await preview.Measure("save a post → new bytes served", edits,
                Path.Combine(folder, "content/posts/post-000007.md"), "posts/post-000007/", static (text, mark) =>
                    text + $"\n\n{mark}\n").ConfigureAwait(false);
            await preview.Measure("save the layout → page served", Math.Max(10, edits / 5), layout,
                "posts/post-000007/", static (text, mark) => text + $"<!-- {mark} -->").ConfigureAwait(false);
            Console.WriteLine($"memory at the end              {preview.MemoryMegabytes(),8} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ArticleLayout() =>
        System.Text.Encoding.UTF8.GetString(
            SiteGen.Cli.Files.EmbeddedTheme.Files.Single(static file => file.Path.Value.EndsWith(
                "layouts/article.html", StringComparison.Ordinal)).Bytes.Span);

    private static int Option(string[] arguments, string name, int usual) =>
        Array.IndexOf(arguments, name) is >= 0 and var index && index + 1 < arguments.Length
            ? int.Parse(arguments[index + 1], CultureInfo.InvariantCulture) : usual;
}
