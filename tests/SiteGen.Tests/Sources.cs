using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Tests;

/// <summary>Source files and their problems, as tests write them.</summary>
internal static class Sources
{
    public static SourceFile File(string path, string text) =>
        new(SourcePath.Parse(path), Encoding.UTF8.GetBytes(text));

    public static SourceFile File(string path, params byte[] bytes) => new(SourcePath.Parse(path), bytes);

    public static string Text(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Order());

    /// <summary>Places and codes only: "a.md:2:1 SG0060".</summary>
    public static string Codes(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(", ", diagnostics.Order().Select(static problem => $"{problem.Location} {problem.Code}"));
}
